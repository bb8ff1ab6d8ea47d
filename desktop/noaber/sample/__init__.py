"""A made-up cooperative to try the program with: Dorpscoöperatie Hoogdorp, its people and two years of meetings."""
