print("ujar")
