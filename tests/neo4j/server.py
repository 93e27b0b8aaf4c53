"""A real Neo4j community server out of Maven artifacts: no Docker, no root, two free ports, a random password.

The jars (120 MB) are fetched once and kept in ``${XDG_CACHE_HOME:-~/.cache}/zhaoshang/neo4j``. By hand::

    python tests/neo4j/server.py DIR     # prints the environment to set, runs until Ctrl-C
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

POM = Path(__file__).with_name("pom.xml")
OPENS = [
    f"--add-opens=java.base/{package}=ALL-UNNAMED"
    for package in ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
]
SETTINGS = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{bolt}
server.bolt.advertised_address=127.0.0.1:{bolt}
server.http.enabled=true
server.http.listen_address=127.0.0.1:{http}
server.http.advertised_address=127.0.0.1:{http}
server.https.enabled=false
dbms.usage_report.enabled=false
client.allow_telemetry=false
server.memory.pagecache.size=96m
db.tx_log.preallocate=false
db.tx_log.rotation.size=16m
db.tx_log.rotation.retention_policy=1 files
"""


class CannotStart(Exception):
    """No Java, no Maven, or a server that does not come up; says how to get what is missing."""


def version() -> str:
    found = re.search(r"<neo4j.version>(.+?)</neo4j.version>", POM.read_text(encoding="utf-8"))
    assert found
    return found[1]


def jars() -> Path:
    """The folder of jars, filled by Maven when it is not there yet."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "zhaoshang" / "neo4j"
    lib = base / version()
    if lib.exists():
        return lib
    if not shutil.which("mvn"):
        raise CannotStart("Maven is not there (mvn) to fetch the server")
    base.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(dir=base))
    command = ["mvn", "-q", "-B", "-f", str(POM), "dependency:copy-dependencies"]
    done = subprocess.run(
        [*command, f"-DoutputDirectory={part}", "-DincludeScope=runtime"], capture_output=True, text=True
    )
    if done.returncode:
        shutil.rmtree(part)
        raise CannotStart(f"Maven cannot fetch the server: {done.stdout.strip().splitlines()[:1]}")
    try:
        part.rename(lib)
    except OSError:  # another run was faster
        shutil.rmtree(part)
    return lib


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


class Neo4jServer:
    """A server with its data under ``folder``; may be stopped or killed and started again on the same ports."""

    def __init__(self, folder: Path) -> None:
        if not shutil.which("java"):
            raise CannotStart("Java is not there (java)")
        self.lib = jars()
        self.home = folder / "home"
        self.bolt, self.http = _free_ports(2)
        self.password = secrets.token_hex(12)
        self._process: subprocess.Popen[bytes] | None = None
        for name in ("conf", "data", "logs", "plugins", "import", "run"):
            (self.home / name).mkdir(parents=True, exist_ok=True)
        settings = SETTINGS.format(bolt=self.bolt, http=self.http)
        (self.home / "conf" / "neo4j.conf").write_text(settings, encoding="utf-8", newline="\n")
        self.admin("dbms", "set-initial-password", self.password)

    @property
    def uri(self) -> str:
        return f"bolt://127.0.0.1:{self.bolt}"

    @property
    def environment(self) -> dict[str, str]:
        http = f"http://localhost:{self.http}"
        return {"NEO4J_URI": self.uri, "NEO4J_HTTP": http, "NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": self.password}

    def admin(self, *args: str) -> str:
        """Run ``neo4j-admin``; returns what it printed, raises CannotStart when it fails."""
        environment = {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}
        command = ["java", *OPENS, "-cp", f"{self.lib}/*", "org.neo4j.cli.AdminTool", *args]
        done = subprocess.run(command, env=environment, capture_output=True, text=True)
        if done.returncode:
            raise CannotStart(f"neo4j-admin {args[0]} {args[1]} failed: {done.stdout}{done.stderr}")
        return done.stdout

    def start(self, patience: float = 180) -> None:
        """Start and wait until it answers."""
        command = [
            "java",
            "-Xms128m",
            "-Xmx1g",
            "-XX:+UseG1GC",
            *OPENS,
            "-Dfile.encoding=UTF-8",
            "-cp",
            f"{self.lib}/*",
        ]
        command += ["org.neo4j.server.CommunityEntryPoint", f"--home-dir={self.home}"]
        command += [f"--config-dir={self.home / 'conf'}", "--console-mode"]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        deadline = time.monotonic() + patience
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.kill()
                raise CannotStart(f"Neo4j does not come up: {self._log.read_text(encoding='utf-8')[-2000:]}")
            time.sleep(0.3)

    def stop(self) -> None:
        """Orderly; killed when it takes longer than a minute."""
        if self._process is not None:
            self._process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(60)
            self.kill()

    def kill(self) -> None:
        """As a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    @property
    def _log(self) -> Path:
        return self.home / "logs" / "console.log"

    def _answers(self) -> bool:
        if "Started." not in self._log.read_text(encoding="utf-8", errors="replace"):
            return False
        with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{self.http}/", timeout=5):
            return True
        return False


if __name__ == "__main__":
    server = Neo4jServer(Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp()))
    server.start()
    for name, value in server.environment.items():
        sys.stdout.write(f"export {name}={value}\n")
    sys.stdout.write(f"# Neo4j Browser: http://localhost:{server.http}/browser/ ; Ctrl-C stops\n")
    sys.stdout.flush()
    try:
        while True:
            time.sleep(3600)
    except KeyboardInterrupt:
        server.stop()
