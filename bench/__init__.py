"""Longer measurements, each behind its own make target; none of them is part of `make test`."""
