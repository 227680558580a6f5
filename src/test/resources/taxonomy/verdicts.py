"""Says what the real validator of InstructLab thinks of files.

Reads the paths of files, one a line, and writes a line of JSON for each: what "ilab taxonomy diff" has to say against it,
and what the check of the repository of the taxonomy has. yamllint runs in this process, and for some of the files also the
way the validator starts it, so that it is known to say the same.
"""

import copy
import io
import json
import logging
import subprocess
import sys

import yaml
from instructlab.schema import taxonomy

# a rule of yamllint teaches the parser 0o17, which the validator, in another process, never learns
RESOLVERS = copy.deepcopy(yaml.resolver.Resolver.yaml_implicit_resolvers)
from yamllint import cli  # noqa: E402

yaml.resolver.Resolver.yaml_implicit_resolvers = RESOLVERS

SAMPLE = 100


class Errors(logging.Handler):
    def __init__(self):
        super().__init__(logging.ERROR)
        self.messages = []

    def emit(self, record):
        self.messages.append(record.getMessage())


def lint_here(command, **options):
    stdin, stdout, stderr = sys.stdin, sys.stdout, sys.stderr
    sys.stdin = io.TextIOWrapper(io.BytesIO(options["input"].encode()))
    sys.stdout = io.StringIO()
    sys.stderr = sys.stdout
    try:
        cli.run(command[1:])
    except SystemExit:
        pass
    finally:
        said = sys.stdout.getvalue()
        sys.stdin, sys.stdout, sys.stderr = stdin, stdout, stderr
    return subprocess.CompletedProcess(command, 0, said)


class Subprocess:
    """Stands where the validator looks for subprocess. There is no yq, as on most machines."""

    STDOUT, PIPE, CalledProcessError = subprocess.STDOUT, subprocess.PIPE, subprocess.CalledProcessError
    run = staticmethod(lint_here)

    @staticmethod
    def check_output(*_, **__):
        raise FileNotFoundError("yq")


def errors(parser, path):
    heard = Errors()
    taxonomy.logger.addHandler(heard)
    try:
        parser.parse(path)
    except taxonomy.TaxonomyReadingException as broken:
        heard.messages.append(f"{path}: {type(broken.__cause__).__name__}: {broken.__cause__}")
    finally:
        taxonomy.logger.removeHandler(heard)
    return heard.messages


def main():
    taxonomy.logger.propagate = False
    form = taxonomy.TaxonomyMessageFormat.LOGGING
    ilab = taxonomy.TaxonomyParser(schema_version=0, yamllint_strict=True, message_format=form)
    repository = taxonomy.TaxonomyParser(message_format=form)
    for number, path in enumerate(sys.stdin.read().splitlines()):
        taxonomy.subprocess = Subprocess
        verdict = {"ilab": errors(ilab, path), "repository": errors(repository, path)}
        if number % SAMPLE == 0:
            taxonomy.subprocess = subprocess
            alone = errors(ilab, path)
            if alone != verdict["ilab"]:
                raise AssertionError(f"yamllint says something else in a process of its own: {alone}, {verdict}")
        print(json.dumps(verdict))


main()
