"""The command line: parse, one pipeline call, print, exit code."""
