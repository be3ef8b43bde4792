"""``python -m sidusryhmad``."""

from sidusryhmad.cli.main import main

main()
