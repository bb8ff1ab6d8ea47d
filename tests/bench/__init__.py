"""The benchmarks: each row is our work beside the bare work that no program could do without, measured in turn."""
