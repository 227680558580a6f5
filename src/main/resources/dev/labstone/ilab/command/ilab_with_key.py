"""Runs ilab with an API key that is in the environment and nowhere else: not among the words of the command, which every
user of the machine can see and logs repeat, and not in its output.

Usage: python ilab_with_key.py NAME_OF_THE_VARIABLE data generate ...
"""
import os
import sys
from importlib.metadata import distribution


class Redacted:
    """A stream that does not show the key."""

    def __init__(self, stream, key):
        self.stream = stream
        self.key = key

    def write(self, text):
        return self.stream.write(text.replace(self.key, "***") if isinstance(text, str) else text)

    def __getattr__(self, name):
        return getattr(self.stream, name)


def main():
    variable = sys.argv[1]
    key = os.environ.get(variable, "")
    if not key:
        sys.exit(f"The environment variable {variable} is not set.")
    sys.stdout = sys.__stdout__ = Redacted(sys.stdout, key)
    sys.stderr = sys.__stderr__ = Redacted(sys.stderr, key)
    sys.argv = ["ilab", *sys.argv[2:], "--api-key", key]

    # the function behind the command has another name in each generation
    commands = distribution("instructlab").entry_points
    next(command for command in commands if command.name == "ilab").load()()


if __name__ == "__main__":
    main()
