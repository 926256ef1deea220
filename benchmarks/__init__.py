"""How fast the site opens and builds, beside stock MkDocs, Material and Plotly."""
