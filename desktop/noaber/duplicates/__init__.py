"""People who stand in the register twice: finding them, comparing them, and making them one."""
