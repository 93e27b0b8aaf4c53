"""From errors of the Neo4j driver and server to ours, by class name and status code; the driver is not imported."""

from __future__ import annotations

from graph.errors import ConfigurationError, QueryError, StoreDenied, StoreError, StoreUnavailable

_START = "start the server, or give another address"
_CREDENTIALS = "set NEO4J_USERNAME and NEO4J_PASSWORD to those of the server"

Kind = tuple[type[StoreError] | type[ConfigurationError], str, str]

CLASSES: dict[str, Kind] = {
    # driver's or server's class: (ours, sentence, remedy); the nearest class of an error's ancestry counts
    "AuthError": (StoreDenied, "the server refuses the user name or password", _CREDENTIALS),
    "Forbidden": (StoreDenied, "the server does not allow this", "use an account that may write"),
    "CypherSyntaxError": (QueryError, "the server refuses the Cypher text", ""),
    "CypherTypeError": (QueryError, "a value in the Cypher text has the wrong type", ""),
    "ConstraintError": (
        StoreError,
        "the server holds data that contradict the schema",
        "give a database of its own to this graph (NEO4J_DATABASE)",
    ),
    "ClientError": (QueryError, "the server refuses the request", ""),
    "TransientError": (StoreUnavailable, "the server is busy or restarting", "run the command again: it goes on"),
    "ForbiddenOnReadOnlyDatabase": (StoreDenied, "the database is read-only", "give a database that may be written"),
    "DatabaseError": (StoreError, "the server failed", "see the server's log"),
    "Neo4jError": (StoreError, "the server failed", "see the server's log"),
    "UnsupportedServerProduct": (ConfigurationError, "what answers there is no Neo4j server", "check the address"),
    "AuthConfigurationError": (ConfigurationError, "the credentials cannot be used", _CREDENTIALS),
    "CertificateConfigurationError": (ConfigurationError, "the certificate cannot be used", "check the certificates"),
    "ConfigurationError": (ConfigurationError, "the driver cannot be set up like this", "check the address"),
    "ServiceUnavailable": (StoreUnavailable, "the server is not reachable", _START),
    "SessionExpired": (StoreUnavailable, "the server went away", _START),
    "ConnectionPoolError": (StoreUnavailable, "the server gives no connection", _START),
    "ResultError": (StoreError, "the answer of the server cannot be read", "run the command again"),
    "BrokenRecordError": (StoreError, "the answer of the server cannot be read", "run the command again"),
    "SessionError": (StoreError, "the session was used wrongly", "report this"),
    "TransactionError": (StoreError, "the transaction was used wrongly", "report this"),
}

CODES: dict[str, Kind] = {
    "Neo.ClientError.Database.DatabaseNotFound": (
        StoreUnavailable,
        "there is no such database on the server",
        "set NEO4J_DATABASE to one that exists, or leave it unset",
    ),
    "Neo.ClientError.Statement.AccessMode": (QueryError, "a query must not write", ""),
    "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase": CLASSES["ForbiddenOnReadOnlyDatabase"],
    "Neo.ClientError.Security.AuthenticationRateLimit": (
        StoreDenied,
        "the server refuses logins for a while after wrong passwords",
        "wait some seconds, then " + _CREDENTIALS,
    ),
    "Neo.ClientError.Security.CredentialsExpired": (
        StoreDenied,
        "the password must be changed first",
        "run ALTER CURRENT USER SET PASSWORD FROM … TO … in Neo4j Browser",
    ),
}


def translate(error: Exception, address: str) -> StoreError | ConfigurationError:
    """Our error for one of the driver; the caller raises it ``from`` the original."""
    code = getattr(error, "code", None) or ""
    found = CODES.get(code)
    if found is None:
        names = (cls.__name__ for cls in type(error).__mro__)
        found = next((CLASSES[name] for name in names if name in CLASSES), None)
    kind, sentence, remedy = found or (StoreError, "the server failed", "see the server's log")
    detail = _detail(error)
    return kind(f"{address}: {sentence}" + (f" ({detail})" if detail else ""), remedy=remedy)


def _detail(error: Exception) -> str:
    """The first line of what the driver says, with the server's code when it has one."""
    code = getattr(error, "code", None)
    text = f"{code}: {getattr(error, 'message', '')}" if code else str(error)
    lines = text.strip().splitlines()
    return lines[0] if lines else ""
