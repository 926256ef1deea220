"""What observations show: values, sentences, charts and files of them."""
