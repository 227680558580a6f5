"""Loads the vocabulary of a GGUF file and turns a text into tokens and back.

A broken vocabulary ends this process from within llama.cpp; a file that is not whole raises an error.
"""
import sys

from llama_cpp import Llama

TEXT = "What is an ox? It has 4 legs.\n<|user|>\n"

model = Llama(model_path=sys.argv[1], vocab_only=True, verbose=False)
tokens = model.tokenize(TEXT.encode("utf-8"), add_bos=False, special=True)
# the release that ilab 0.17 has knows no special=True here
back = model.detokenize(tokens).decode("utf-8", "replace")
if "ox" not in back:
    sys.exit(f"The text {TEXT!r} became {len(tokens)} tokens, and these became {back!r}.")
print(f"The file loads; {len(TEXT)} characters are {len(tokens)} tokens.")
