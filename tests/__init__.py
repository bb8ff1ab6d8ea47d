"""The tests: a mirror of the packages, held together by the fixtures of ``conftest.py``."""
