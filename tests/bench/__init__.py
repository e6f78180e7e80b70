"""The benchmark: this product beside a bare floor, in one run; `make bench` prints its table."""
