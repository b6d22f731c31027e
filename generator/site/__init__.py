"""Sites: plan, cast, fill, publish. The only package that imports MkDocs and Material."""
