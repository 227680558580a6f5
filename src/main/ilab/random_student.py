"""Makes a student with random weights, so small that ilab 0.17 trains it in seconds. It learns nothing worth knowing:
what it is good for is to go through every step of the real ilab.

Usage: python random_student.py FOLDER TEXT...

FOLDER gets a llama model in the layout of Hugging Face, with a vocabulary of sentencepiece made from the TEXT files, such
as the qna.yaml files it will be asked about. The same files give the same student. To be run with the Python of ilab.
"""
import json
import shutil
import sys
import tempfile
from pathlib import Path

import sentencepiece
import torch
from transformers import AutoTokenizer, GenerationConfig, LlamaConfig, LlamaForCausalLM, LlamaTokenizer
from transformers.convert_slow_tokenizer import import_protobuf

# What ilab train looks for in the vocabulary, each as one token; it stops an answer at the first and at the last.
END, PAD = "<|endoftext|>", "<|pad|>"
TAGS = ["<|system|>", "<|user|>", "<|assistant|>"]
ADDED = [END, PAD, *TAGS]

# The system prompt that ilab writes into every sample.
SYSTEM = (
    "You are an AI language model developed by IBM Research. You are a cautious assistant. You carefully follow "
    "instructions. You are helpful and harmless and you follow ethical guidelines and promote positive behavior."
)
# Every character gets a piece of its own, and no piece holds white space other than the mark for a space: a piece of
# NUL ends llama.cpp, and one that joins a space and a line end swallows the line end before <|assistant|>.
PRINTABLE = "".join(chr(code) for code in range(0x21, 0x7F))
# With fewer pieces the samples become longer than the 300 tokens at which ilab cuts them, and their answers are lost.
PIECES = 4000

CONTEXT, WIDTH, LAYERS, HEADS = 2048, 128, 2, 4


def lines_of(texts):
    """The texts line by line, without what must not get into a piece."""
    for text in texts:
        for line in Path(text).read_text(encoding="utf-8").splitlines():
            clean = " ".join("".join(c if c.isprintable() else " " for c in line).split())
            if clean:
                yield clean


def train_vocabulary(folder, texts):
    with tempfile.TemporaryDirectory() as work:
        corpus = Path(work, "corpus.txt")
        corpus.write_text("\n".join([SYSTEM, PRINTABLE, *lines_of(texts)]), encoding="utf-8")
        sentencepiece.SentencePieceTrainer.train(
            input=str(corpus),
            model_prefix=str(Path(work, "tokenizer")),
            model_type="bpe",
            vocab_size=PIECES,
            hard_vocab_limit=False,
            # line ends and whatever the texts do not have become bytes instead of "unknown"
            byte_fallback=True,
            character_coverage=1.0,
            normalization_rule_name="identity",
            remove_extra_whitespaces=False,
            split_digits=True,
            max_sentence_length=1 << 20,
            num_threads=1,
            unk_id=0,
            bos_id=1,
            eos_id=2,
            pad_id=-1,
            minloglevel=2,
        )
        shutil.copy(Path(work, "tokenizer.model"), folder)


def make_tokenizer(folder):
    # loads the description of the file format once, in the way transformers does: twice is an error
    import_protobuf()
    slow = LlamaTokenizer(str(folder / "tokenizer.model"), legacy=True)
    slow.add_tokens(ADDED, special_tokens=True)
    slow.eos_token, slow.pad_token = END, PAD
    slow.save_pretrained(folder)
    fast = AutoTokenizer.from_pretrained(folder)
    fast.save_pretrained(folder)
    # the fast one leaves it out, and ilab train fails without it when all its work is done
    ids = {token: fast.convert_tokens_to_ids(token) for token in ADDED}
    (folder / "added_tokens.json").write_text(json.dumps(ids, indent=2) + "\n", encoding="utf-8")
    return fast


def make_model(folder, tokenizer):
    torch.manual_seed(17)
    special = {
        "bos_token_id": tokenizer.bos_token_id,
        "eos_token_id": tokenizer.eos_token_id,
        "pad_token_id": tokenizer.pad_token_id,
    }
    model = LlamaForCausalLM(
        LlamaConfig(
            vocab_size=len(tokenizer),
            hidden_size=WIDTH,
            intermediate_size=2 * WIDTH,
            num_hidden_layers=LAYERS,
            num_attention_heads=HEADS,
            num_key_value_heads=HEADS,
            max_position_embeddings=CONTEXT,
            rms_norm_eps=1e-5,
            tie_word_embeddings=False,
            # ilab writes weights of 32 bits into a file it calls f16
            torch_dtype="bfloat16",
            **special,
        )
    ).to(torch.bfloat16)
    model.generation_config = GenerationConfig(**special)
    model.save_pretrained(folder, safe_serialization=True)
    return sum(weight.numel() for weight in model.parameters())


def check(tokenizer):
    """Ends with an error where ilab would, only hours earlier."""
    for token in ADDED:
        if len(tokenizer(token, add_special_tokens=False).input_ids) != 1:
            sys.exit(f"{token} is not one token, so ilab train would break at it")
    vocabulary = sentencepiece.SentencePieceProcessor(model_file=tokenizer.vocab_file)
    for index in range(vocabulary.get_piece_size()):
        piece = vocabulary.id_to_piece(index)
        if "\n" in piece or "\0" in piece:
            sys.exit(f"the vocabulary has the piece {piece!r}, which breaks the server")
    # ilab train looks for the answer behind this, without the first two tokens
    template = tokenizer.encode("\n<|assistant|>\n", add_special_tokens=False)[2:]
    sample = tokenizer.encode(f"<|user|>\nHello\n<|assistant|>\nHello{END}", add_special_tokens=False)
    if not any(sample[at : at + len(template)] == template for at in range(len(sample))):
        sys.exit("ilab train would not find the answers in its samples")


def main(folder, *texts):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    train_vocabulary(folder, texts)
    tokenizer = make_tokenizer(folder)
    check(tokenizer)
    weights = make_model(folder, tokenizer)
    print(f"{folder}: {weights} random weights, {len(tokenizer)} tokens")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
