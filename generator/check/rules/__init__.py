"""The rules, one subject to a module. Each module offers `RULES`; `generator.check.registry` brings them together."""
