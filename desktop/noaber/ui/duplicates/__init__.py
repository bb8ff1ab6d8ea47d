"""The page of people who may stand in the register twice, and the dialog that makes them one."""
