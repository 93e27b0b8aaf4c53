"""``python -m zhaoshang``: the same as the command ``zhaoshang``."""

from zhaoshang.cli import main

if __name__ == "__main__":
    main()
