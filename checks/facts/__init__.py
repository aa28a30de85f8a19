"""Stories against the fact sheet that a newsroom keeps."""
