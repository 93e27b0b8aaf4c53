"""What each host's ``robots.txt`` allows."""

from __future__ import annotations

from urllib.robotparser import RobotFileParser


class Robots:
    """Learns one ``robots.txt`` a host. Missing (4xx) means everything is allowed, a failing server (5xx) nothing."""

    def __init__(self, agent: str) -> None:
        self._agent = agent.split()[0]
        self._rules: dict[str, RobotFileParser] = {}

    def knows(self, origin: str) -> bool:
        return origin in self._rules

    def learn(self, origin: str, status: int, data: bytes) -> None:
        rules = RobotFileParser()
        if status == 200:
            rules.parse(data[:500_000].decode("utf-8", errors="replace").splitlines())
        elif 300 <= status < 500:
            rules.parse([])
        else:
            rules.parse(["User-agent: *", "Disallow: /"])
        self._rules[origin] = rules

    def allows(self, origin: str, url: str) -> bool:
        return self._rules[origin].can_fetch(self._agent, url)

    def delay(self, origin: str) -> float:
        """The seconds that the host asks for between two requests, at most a minute."""
        rules = self._rules.get(origin)
        told = rules.crawl_delay(self._agent) if rules else None
        return min(60.0, float(told)) if told else 0.0
