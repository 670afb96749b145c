"""Properties and names of characters, and normal forms: Unicode 15.0."""

__all__ = ["bidirectional", "category", "combining", "decimal", "decomposition", "digit", "east_asian_width", "is_normalized",
           "lookup", "mirrored", "name", "normalize", "numeric", "unidata_version"]

unidata_version = "15.0.0"
_none = object()

# Tables, made by testdata/chartables.py: runs of characters with the same category, combining class, east Asian width, direction;
# numbers; decompositions; what is never composed; runs of mirrored characters. Numbers are hexadecimal, code points relative.
_packed = (
    "eNrsveuSJreNIPp/nsIPUCcmeScnJk5EXt9D3ZI9iilVa1v2UcQ+/SEAMhNAMktlr7xjz/SP+pIASRA3gtfMstPnzy/mf//y4n7+8mJ++UzPn3+pfz/UP8D9RM+f"
    "v3+x9Tm/0dNVPDzN/PqXVuELVfrlP+vzMz3n11fKRCo/4NOa1iTU8L9AyS+tqf+k9CvAP1Klz38kXM8DAm8NrsRtr/fW6/3xxb01eglYqxXwmYGVCuATEP9Nn/a/"
    "uP5/5dMO8G6A77Br8voBntezH2jPPtDX5ancl5M339Lm9c+s7FP6v9am9oEn99+4P+lnUn7Bdes/UN+H7gALJOzrTzUI/ufLWp97fYb6TBjcfmpBrj4hkaaf3gYE"
    "e6nG0Oc3xDmMu+RYvuJsLwORG56fGy3I67Q6ooBUjpm8d4e/p1oDhyHwKxU7ZGL6R3KGOhyFahP70w//bR3e/g8bQP7bPKFfRzBGCwixdnxbelSAuRxGBZrzYekN"
    "wkvNMPispdUT8BmoLTV2QUyBgQumX0tNxzpNO2eElSI8gfrSK0M+4CYc7X56meEJvQfmkx5yXqmJ6F7b7K0+E1RvM8AIXa3WRH4q7BGmCSnUsW3muGNzrV4janaM"
    "t1Cj5oTy2jiD4p+JBwtAaW0AfZwIQ3tAC/CgqPhKDUNGaU/XnqGRPzoD0IxrSNOQoLwAcH6liStQRP1XdmN9ZqhQmpZMbgqwGPx/qtPz2EWqgGkyuJqGkr7hLDyb"
    "+kDRoLI+dzdNrKPRwbLQLpT7TCpFhjtjqT2xoW72ppPeuG9SArH+7PnoM1CmEQdarjPVlY/2+/wScWbfnLL7wUm7CQ3u1lzwkVk7eJ5MAwPAKGisEbaIe0MBoUxq"
    "gnbBU2f0J2K+d5JZMVaYgOY9xsJAi6Exxwl2TdrGyNGFYdozrdOlViY2On+VeZ8YO/3sHTMnxvR7Zu6LOzDzzNtoJnVMc77Bllmh8+nY07Xn2l2C9QHXLN0tzhUZ"
    "m1v2/g+Lxthd75fWSX+66mVt2bNfTDdTtp7YfAql4Vrqmmmc2IFJUwsZqXcI3lsr/pGb+TfMGBpj3Dds6wyppaPuONyEPa+WW3vnqWnt+BjCrAoRZmAPZO4Xsp1r"
    "hEFq7TulaaL7LRfAdGcwXS+FeY1tXt77tm+tO9ZNsIs00bGff750DWK6qRughVUgAq4SW6TOPSC07REbBr4bOpxVxsyol58uts8KMBaAGI3VziLG4qkH56odHHva"
    "dgrAoEHwaqgwd19qA6h4njs+9ATZO5PWt661ty4e2Mwg9KEUC3ZNNqrYn9o8I+BmzxemnAUt3DwDdN+e3aW69wDvMH2JrTzG7dbPuneRWT6j1wC9jfUX1AH3tprG"
    "Ht8jAnAV2aIotKclLl/PMRPXQL6wCGXVAMnxVhe05oM1j96ZNAXf4wbIXoAr/9YcGxx0/oXiWugzv9iXhDDhi+vr5RwG24RNOPS9ZnYc38EuMPlxb6/oA+nsYc1A"
    "BRC9f6LFaunSSwESusymI0LDO89qgkNnFrHBlfrEq+9InrGvOT71UZI0ttkszCBdnyz+dJWzrvVPF5okoceVPuE0bUbmwb9wVDrV3wK5bcMAH15iCyAUB9qQ1KdY"
    "O+u+MDu2fXBCZfcYY5rpLM5cU+eLjVO4zxrUIJx42GKqy42ruQ9yP3F10TM11eJq4OzRtdvD9NL1gQpNerB5ZmBNBd5ki6o4Yv1M/gfhq7R+LiYze5PD8+7dtNjn"
    "8agow+KAY4K73iqwCQKAI+UmeacI7IRmhz49OG0SX2mFAuugRJ2b+gnsLeSfaa7qWnTbmL59X5ywOG1YiApk5NcXd9QmtrYxY2ElbGFDx4/3br49vz3/z57lmx7+"
    "YeyQ67MPuH0Azg2f38nne7GjZ6+7t7oE//n2DH3f59yI/vN5TObq0w3yAe8b3RMPQbDigW6ATdeapiB5r4/7yrCtUWcSAXYw2ikhHt/9/EecWFiWBjwEWvO/K63/"
    "/TPWgVlIYXUwtv/cTiLx3JAmJ4s4jawD3c80g0EaMArB8+3atIFVpmP1cdtJ43Ci8hONwzDZgPX1huP+D23598PLWp9H3y6DDfX2JPg6RXJsY/jMr42BEmPDmcHT"
    "n/B1gkCnQq80OW0bsaFti/veBmy4tXoIT1U6C9O28zwC0m+0NwbzD6AQgOIvP5EUnQJ7pvY0RyvYMwzPMNMKZ6m/fLktHYxv9RLLDGflHRIFyELlCIwERIEXQQLG"
    "UrdWpj0WBSsunafSng7UmWsiHg1zDFn56HMHHa2wSuG+cXDgt54TFJ4m4Mv9NfX+yqcbMWUnjpxA+W5CXTbzgZotKBH7+dSWZRHUWVe26lzF/cYevh/s9WNcwxXS"
    "t7HgH+kiwBl2uH3ZXDS0uTQGiZ9xHdwHpNe2DqbBwZ0rwVeKwHtfgsDCpbDF7N/6xC1uOXbQ0wnclS7sVgoeXLA8PQa916VCWxTNOO7QWvKi98vL1s4y5M2Yp2fl"
    "B1dfc+tkAToZrofRFrDAXFs0vq7dtN1+0MTb64djgf3lYwzRIPwDtlMqfX9uJH6Px80o3NvrxUMT2NBWwpdz+x1Ge3sWqpXnVto15Lmvg1X312v7B/YpQCV4AGR9"
    "0wnuWtB40hb1OD7ktlN1gFdOuH31heIXYIzHAFZWqIzpYE1o63yf+lafg/LgmDazpV8dt17Z9sLUF56A9J//mRdpX875Cu5D9oO315/+Cw6N6ZSOdlSqY+EOXFte"
    "G7jcUNDr/vNvasH9jw7r4/tr9q+oP9b7l7+7joN6/q109B2bwHttG7HOp6aBGzyiS3xpEe2VBiJ2vtc3fdrW3LVj5dv2tmuLDMuOjWLf4fTN3/EcCsPL1EhktlWI"
    "p1C27Sy5n79c8bc1jntXK250tdExtR133C7tJ8tbD3p6+86qHTfYUNt+vk4V8Pi9MRTOHdGf8AAF8gI/z4mMUH+Wz5fGMt+948cUPdTi3mM7qtCHi45vyPZNwX7E"
    "YM+9+/bM/XilxfWF7cjZtiV9Gre1MrdjRqueo9kL7fvj6vintstCXQeXUTBdtq65hflJnjrSofXn2561XWZwjLUf1+E5lGmJPE2f64hd6gMWPX0HOeLxPW7d1iZX"
    "3FPuLt8c5JUWQJs+Y3o4CadTANwXwIOjiJrrMwYYTX0/0MS7BqltcOMxE50gfCb7wXwtqdvC6M9TPx/Cydnn/+M1j2WN4EZ/3xzortXmOMP10rlp8D0t/HuPaZdU"
    "PFNZTv3QtO0o/N+7Ey2oM7Hn7uJb9+Wj9fSRI1t2Ho7XVX756bw4bds9H9xwaMtC6BAObpe0leHafaefIhunvOdoraB/4hFWv9DimjLt1o41cHEZYLr5hg73Be9t"
    "uzbX29qZCeJxc2VrUTWjBc6A1i89YM9f3lojOPV7a6dOvs2bc3sGuvxEt/Owr/SZqOnHBr5diQAE8Ghnmij+BX4qy73/nX3X94uUsPni+6wy92jfA/HS9s+O9kz8"
    "jiVe/3lt+a8tn+2poT5cX0+Zfh6Ve7yL7RTYzi0B0ygfmPHPTr+q2xL9QPm6tfBzm2andnUKbxocTSY4bHeTdgBoKUCx2O5wuN6Z5n6rCZxg6stFVNNbG8twbwoQ"
    "e7up79htl9BOnry+1rCx807fvACYg6gE6790Fup3/tFx3lq8yv3Ec21jiG8ipHZi6fq1EwxkXY2oGNdkQsC2SOjbfQDQVoAW8DTYQRZeUN0oQcdLODfw7UQ691M/"
    "jOYGFzJkS3ZO1u/lQZ2lD+fbKy2AzstUsc0AoAPg4jX2s1fU4c9txMA1EZrVf2brdDHmQpGjxXEsheu0t+/PU64+8BY+udj4ta8+6LZbfr5d2ZpbHLX9Jlxi3QmH"
    "d996qGlHeP1ig+9Dd7vFls9z3N5M4+c8QZwaP6VPeNr8y59XFz9fkyl2vbAPIij10pXI7u5dh478UDL+zE8BqzT7w1m+YWf5famM0eQ4V2skeuCh5m+9tXV6EZuX"
    "eHZTy/Z7b+oGVDhPxSkv9WNU8Fr0wsDuGNp+c6a38PrlPHDtZ7792h4abe/XZxy742HY0fo5bWOW6b1lPtXFrxnqmgbd9zzY5w3mgf36PHthWsc5sTu3L9TZelQX"
    "Lrsh8ZQ59kuxPVDxSy2hBR1Uz9uXc78HZ/Glh+ruvKdAQL8NdH+Bn9fzDtTK3KJH9ay8Ae8XRX67ix/E8xthbA7uWkjELhi586XbLc/rqinvTkhpaXzhNYTcbyO2"
    "tjAQ8rvEbFGBmoNxdxuYCjxs6+EWI0lFHJHd9LL9nkS/H6FtFtp1TQwC7u26snFe1zDXxclGRvmZL6MrprEJ4dhdsn7PL7F1S2buFjWRCYPhZ1GZ+22XIp0SRH4L"
    "py95EosBUK2vCqxtHTw0RjXtrXXhENlFUwNDZf6lvaUHbru13u0K3mRBUY43msOEdhd8hZ44e3DUaNodcbQdXaKb2hWd2IaeY8a5l8eJiKE+4bqZz7s4fJ3qOTL2"
    "+Z1tIatfy8XWQP/95plvO9fmF+YIbSw3fbwMp1aXSfQ/A8VgUImhX5Ly/NIn3D5LbRqz4ZWPz+0ued+FqxlL0zxunqejTyH9hjOPubmztTvdP26X/vq0rz0NDoZH"
    "H2s2dZ10b4MP9q8M0aVMwGnsM/U+tT67Uq/8y3XZ34ORbMAbnnu/UJTacj+BNh3kHbHp8jxccusvX87u7H6hMJQrtdxu2mGP2Nv9fbf1Ez+Pm9DtRmKa+6C88kTo"
    "O7oGAmFOtFL5S1tRze3drHYh9JXnsVm45Zf72rOfeud+uMq2kTrJRVDs83l/nuPL+f6tEA3S16G+04WVJB9Orf2KX2kvu5rS3qDCo5y/F5a9b+YsjG149OnwshQk"
    "cKOrrej29uzXQI/eU8GDoALOpOe+DwkWiO3y4hbYrVfTd1SSirJ9nef2V3y9uN3hxx7YvR3qpHYzoAeTfvfYYGdtN9SgnfPOXps0hnbb12xTH+zxsKFl2z2ygcEP"
    "1szwXPudbFzA4GseFJn/QjfFUtt68yrcOeTHLe1QBN9urrxAr8AgiyvuflyyWv7mwqInBmqdOCuWDXv2gcArPH+636D/W09dz6vprX/g79yf6IdOTu9+YUymNx/h"
    "XH5Hi7Zzt9iPn44WtPoBVH/a0MIaaHZGpWM03doIeFKCPY7UTrigCQiHBSoeC14m+M9qnNxP+/o10b71kVK/lXG0jePzYPAX6iQddkADpw+toO0IjKT9VS6Pw0ro"
    "0vWs3t7J7N7ETI3IrqQ5n32zBo/SbF+k+AmnvnGfztvnk+sXW7drMpVtG43Mhrs4q8F9HuxmYccyzp/vQ00Rz+K2NZwvb6FGYbqQoZEDthWPHXctj+PYPzfbncl/"
    "cdNUxf836+qj/toX/2/W9nT9NfElIMb+m516LqUXTId/Mw2bOxVP9acXh3iHaUt0G3S10tuyCuMA4/wgvVEZ414a31OBHItUqfbZKqRtw0TExC7BWdKqkvnkwuCP"
    "gR/Iqi3WH2DDBPiJ8JPgJ1ciBrlAQgbpvODD0QOZDw3VWzZU1+dTd/QD+KoSKgcNEE9FF6g/wFLVjGU6DkPZQE9QNtTJ2Eui4kJhpuFalQEBi41VqXchxV2XjhOU"
    "dhWWkfinNNGcp8Y1L9AND0psbJf2bK00bdilO+MqfJNq2bkVI1ffnzVwE+MUlZvJ3apwyyALicxRyw5kjUmUOLvTxtFxf4bSMULW3wx+WAz4AK+81YbLWW69kDVK"
    "IbBVTZkpvcQVkCZfyOrnfu1WXphjn8/aTxz2EnRg01Rrqv8GIIBO1/FdweVMu73RShOxjKyG3qntenRLLJ6k2LF+2fAxN92tS+vb+bi6+qn2bRGgT8SCb/2yN+a6"
    "Ce9BxDQVPHVEcrSmdrKOjaJR8u7avUAIN2PBBQHvECj5dOqqriss63BaKdWQ3INe951Wco2C7TRyboq0xl9drUZ7G1Swzle2ySJwD7rwdmnGNF24f+sm9oxHMwgD"
    "9hxiCF6OvWkik5FjLTNRUTtfDLVIbpvBgWn/Eqvi/y2/pLD1Zv3LTHU7j+HUBeqgVgjkUs0tqrM03yyt/7cC4UBDUf/Zj9MgIoT0RnigBVrU1BHx4Q+qULvOZJqV"
    "Eo+w69bo7d05S+jOWSzvfiAZG9K6P1LvCNJMbutxNLtLGS1UxubW9/hNxnHmMYSv1KcxAFTNUFgjABTmQ+/DE3k/xS1PiqQycT6LL5YiAWgcKpxxrJq99aKminU7"
    "Y2wtlBpP0Z2kjuVMJmIrxQvTyk3biTLQE8A+1COJwdDKWYIMQXNotS2PWz2zEJll3nAG5ZbGuV8gJ1bZ55XM5anLQhSFgqhRnJRVDE4c0KkCH2z3ZsXim163pdOv"
    "BPtAn6R3du/p3eIacFO6BqDmHgeGfGeFrd3enbSOHbGZv+rYxCX8C8TDA5ZuL+a7F/vWfu13wBH+EFBn9gDhj/8Owtd34ACQqtkBcJ4qOPipOEtgTTnI7eRaxnGC"
    "CX5mKmeAlGuk4lntIuCRGXuWjvak8/5P8merVMcybjuYFKMwuNUH2AZQCZntSYeMV5NOrfg67zXi/fqyLxNR9Kcm8Mc13eVTMYYE7s27QKowrSBMTv+DskI8uXKn"
    "6q3UHEpY5zv2VN0KyLmLDanqgtBuvpRDesjMWN12TjbpT6G4zuMphW/Wmc8aKM5G9PyphtOA+LOdpRckiIKFZg37K1T/9WWpWv4VSv0Kbf8Ks508Y+vkEpV47ZRT"
    "a2cm1SbQdG/Gs5RrEpCBJvgtjdNfyZ3t6WqecKdHXM4RXtZfa6v2dCLPjXoAmwY5buzUVAZiddkCv410/g4yAv5uwsd/BQGoZE17/LX9NyAOs1dsyZMvQpKyXEtV"
    "g4OmAiIyYLBUjVQZ9tkSdvmCpJyjqtScg2nQDFRCAUG3WNMzCF1L/LHGFLBFiPAb068wbC5YeMdfj7o5IG0zibmk2jfqEjTEvIExXa3lS9V8hSwMa8tca+Ww4s0h"
    "6H21PC6DKwCMVNOQVPhby9aRNU5/rE3+RyUXoadcPw5w6Y/gB/8BIlf/P+qQHH6FuRsqIR3AGOxX/woLjSok7FUD3VoHGcfGoE2y5gY6tKRC4BR2pCuH24RqXWf4"
    "hVkQmmfHHj9jpNy72UAKsJ4DStXdUJm14UQsVUZK9RYgBtgqY0QWIipzgcIBksa0zlDjYup2flkW4M4dQBmFMPlX7N5oN+xK4Gp1iArIJxCPRAXlckDfN/0kYGB3"
    "zdzgtUszJ7rEAkzX4QsqE/97U1t+2U+h6k+oaxPY1YAG6DlPMPIe1aaw/4HI71pmff5L+QRbRi/mE/7+iqm94tyJsF8q9MOfX0J9mh8qDu6a1aetz/mHN4TjF9yJ"
    "Pp++PiNQrlTmT1TGVJyvdCDPvCJZU7PgaSvaAinKctgSJrHR9Eo5R3uurXrF71CbHuH1pVB9A6XS9AbvB1HJWsRCujXgqXWC3SvYDn+gRPUWwuf19SUBjTkC2kag"
    "4VolSxQq3wb2UGGf8GsdtOlp1RPx1WmXr7Xl+LVaPH5HgpvvXlF4eKKOviN+lzd8DQewAVn4jhqz9ekAC8gYvmscmu9IdxEACzQQCwrvGLSU/w4l6QRqR3mFe1FQ"
    "pEadCixErSq0+v/Xl4JZX8lkX6EvYn7+SnRNK1Gfrj0DETu+gjpLw1tUQu2or9BTj8ZEZbfGRMieAZO7IBYN51Jnsj2rbXJ7Iuy6dbq0W8uwQD6DsdDqBq2XmpEd"
    "esRJkdRDBe3VYG5OApVco29fVrIVkAJT9OZa81A2tlqiVct/ugpPsr5TR005yk4oJdBMp3zuYm9mTZbGo7k1GbiggVq96l3sV/BA1ghcSLwE+Ei1fkOtqjWmx5F6"
    "08nETcHGgmyGq9ORbB5S9uyotoGY68Aw/hLorOS4iBF+9petxSjocxAzTl+iPnopkxxmuiz2ShZCw5C3k3hdHpQDAxtT5vxKikwUg5DSohqZpfouHjqZBKl4udBJ"
    "GsuthLio2tJdqxnAKHWAtvZL6UjoMrFBBZp8OheKlF67b3rUOXMM9IqIfkr8uOlqKVEVQ/0GO/AG3zVgxgyYyic8X7VL07xthdDlqM25RXTc9OwhYFEx44wdX95I"
    "X9aj8C0vdPJv+KJti3610CkWxVmo2bjeuk575+h67Cww5ZOSplaDhSfbqcLz6PiugUASm1Sa59szejXQXjnWPBU60OZXSY/+6XqodMjZDIMGvKcF0zhsFRw1Qd1f"
    "8fMuNPrDV+/AkW0X6hVm8O6KTAXzEFpR0uaKhHD+9ez0qft40wXqvIVUc3bYGT0KmVuAAawM84gW8WPjKHT1s6AT4N0hiCPH2VX9xekVKGLv0TQLoHlCbs62wBku"
    "ZGFjC8Yb2+Yilkc5C9dVz7YT7xeXkLm1N7cud0qBPzsq/kAGW1A5uxDzUtO8tNd26O/l7PzEVnc3e6mcRhbGpR5PXGcT2828ugM/qvEU5kJwvY0GiHy6wcYF96zD"
    "tCbsaZQVOMOh3ZjL3+yVvCIA+znQaUMfa675oWsoSPtGwyC0EdKeRdBuL0t1aPeJZn11NpIBSdNd8/r1h4p7xRce4buPX78A+AVnZKH65fGlzWDnVikAHSj4IxSs"
    "P3/8BV4X/f5HmvTS1LWy9ANMbX+h+SxNwU4Q2azdF8jXB0aCPitlM+RZCB3a6HUi2cNTH1qonqepcyBi4KzTF3wRhxT2km2fzUO/Q9f2oOWZCBYkXLDz1bWsRW35"
    "yr+vzmrWPnsOKMoEo2TyNCueULgIM/G9sesvDws0EkYZ6sA3cZDbm0smiCjpnGC8/0PzxYArAdskqOGhPmARjQuSlxWFBtP55juQX66+YkhZlh5kIQqL1K1aLcie"
    "T30H7BGwBkffAzV4bBaGCfI67Miok7X5bW0M/Gkly8ypLZZcq9HXOIX6CzRY1+/YB0F1EHabgwNF4+GCaxuSgFxn1vQBPkzXeJMphsXYJECDyIE447AgJkW9V59D"
    "W/dQig+ZZsURozzg6xK/x9sMYtaZlxUDYGwxBggufRhAjl2LVWwCIYMZZICL+5fEuKI5T+Ql+7OIud05ncDZgz0lHcTCPiewej6R4X5IE68H45crikXpuq4NoZXh"
    "8Crnx16OdviGF2w2gEfgOrPa1kYcHCJQiUBxBZ7Cuaicv2In3mB5FXDNBT/2/Kn5CdeLE7ysBQlkBhaWtdvF73BUh44zvWzfNbfC7kRjL6WpT7cVPD7PVGlzaVrE"
    "99Bm2pIenewl4HovJ2wTB/G/aUsBQhEM+k4q29ISAJpzvVkMMjNSx1Wb6ZNcdy5XcFwB3Vp4C4kC0bU5gP0NosPWgufLhlMEFOzAfPIp2+ZSDhdR5CMLhEmcaRZ0"
    "6oAej6N4QISB+8ZtDj6/lP31dAGcnbbfjMOsh66xNo75emu54eB01GHkNDj/yeistHcxt9m8D7D/0Nbjdm1+4triPgHs6+o+v8DSvfqMayWqDOZrU4CZv5IH+qlG"
    "btjSMB6q26NvA7TOQ33XAwmkY7avfQbqSVe1lUQ/fvqK547ha18WV+Zq543QKpjTEN8Ltj1jla+1N1SWw/Tigd1U+/HXlw1/E4oJ2x2e4hBuoMAO6/EdOuD89VwN"
    "I+9VjKX1fZTfxL4bAtsicMPFfj3lATqgO48qK2d4cFXZR5vPglba+K2mY6UFOaOCWzqjCc3/S1v9x8aXv6aCuU0zcc5m3RWwS5u1+TYxnNkIdwVQg15lKPKvV8wT"
    "88OowpXb5Qqjed+CjntcLGSyPTn0xzYOjJyR+rNsX1JHmiwkXObQsIOqyAvOHfqM1YlYfS4ZO+0dA31Um0qWCw2bTMD6HHGgbvsXuhTMu9uyA0nmkf5Qx6gFiB3G"
    "0VxBLQyihnFiH6mF0y6erwQ8jhBwOnqwBXJfk3rcvlxJ3+acVpOp93MTyiolXP4DHhObueZrB4eXg+dyroDPETdfCM9Hx8yLkkj7tXCgUfoV9tC7wx+RNh4gbLYF"
    "VWwE5xZvLW3M9P2pXk5bs/AduNi4cH3bou3bJK6LTCaLV7XLPw238bniwy4OJnOX4due0NG3HAK1e6teuQuRNuDAXXPbIcf96xrICnSuyszR+skCr0fA2xE4Xawa"
    "89O14sLAc8wzvg2BL0PgqxAwwB9tW6U6R99hiTRDPCPKjJOu1LieabeE+jtNOEC6ZXoJwFKAVxh6DKfJe9/iqGOCvZYluDZtE3t4Y4GOf2jYe23HPzIawPsJoI1X"
    "PP5pTrxTv4QXEuB9BHgbobLUB2naIuXG9zDJsGGF90VpwZ1oLphgKbJWB8M9VAwnbm9OWSnlT29nXyav2Jsvu7asqmshb88NCThlmDGaru03tDk6EEsvAX3Hp2vv"
    "94xsKPZ6bWphwWvzJl/qX894G8497GYYLOraugS3et55Ypd2cMpiYcHm+ordians3ndpwQpt0xg9y4cJHQn7xhbOnY42hU2iS7XJDujWtt2QNLVpVWrkLXkkWB3u"
    "yfaG4bh2bVqf0fOgQ2wTKqJj7R6byviErioUpg84oUCuSu0hLQ3TFZgNe5zv1EY8Tg7WFwfz3hWOplGny3VCQocxdDTzgkcUvdD5G/HXM0z/dQ90nn55SWolsRZ5"
    "u8SJMXiYQs2EC+Xa0da0VzXi9DvSkvTAyTDuZLRfG3CWDNPVwFaers25YZmJcMaYu7UNsXIu1aFQqXFjy7S4pl00miinRFP/A5cRbfVdf4+WdhkXirTKsASY/TxX"
    "8zt4N/JNSKIKqw04+kT2E1bakRxltF9ag+Bq2QZcTvgp0pVz3C2eHI3KtO0GN80hPME1c7hljnfM4Yo5XTAHB4Tb5XS5nJYvcOsEIsX0cuD66DxXfW3nqvX5L276"
    "vrb1fa3yfSX1fR10vq8q+L6S+756zfc1Kn9fRf6+xqTyp1rgT3VZ8yfYrTT/CnHV/CvsErqaDrP9IKGcPlhw/WhBU7aPCvFRkqGKBrPp+sgoYQN8E7ema4T53Zv9"
    "cMG7AcyA43h8VINvsPKuP+13qkPQB6uWN6xT/5ATkY75g0RiQe4n0vGE/GeCLD0MIRsUXvLfLJn5mOr2j7Jufm/b+vRx2ZoM8BvwN+FvwV9D2YbyDRUwVOL/wbxp"
    "+715sttU44NpscL8qZb6Uy31p1rqT7XUn2qpP51WQWvC+v0NbQ5D9xs6Adwdf0MHKNJ6dSmf7BvcDH2DHa43U2pw+6gBbp4KpoejVbA9kASKlbkP699+VH35o05i"
    "qvLm+FGBPlhu+XDUS793DP+wz5v0p+nFP7gL5JkPuNWaao9A3/jXckUN869ga4u/EDogHbDbwK/HX/OvEbsQjwIZMRk7VW6e8wHvaQEHS9vu1eTBQUSh35HU1HGs"
    "nyCx0PFnBiRgjps+3k0vBgzqECNmoDHQyM5IffqfkrQ//vT35aiSt+njav/dC4Y444Dhphki4fwBDzxUnA5ZVcrLh/34+GDMt2+4FoMzsjeLPReoWuy3QBfe3HqD"
    "NyTe4PUEIgWvMrw55AJqOJymwWbwR7mz+Q32Rt7g8vabw/5fOoseaHgg4pEKkPEYOqAGvHv05qGGL00eH2szaX+Di56pJp110J5d6qztBZK+9VFb2Qr+DfbIauFc"
    "i9rKpC2tp/ZeS7qrQKnlbajFoqMwUDwr6u0FEHn3Bltiuf5VTjePgvZg0e2QQMgUUEHXnzMJODGxcgw2DxlUmf1b8/qNKdaCoPsO1P3+Bq9Hxjd4GcODpGUC8faM"
    "/M5TrlTdHJv8OUPdUP/SBgo4WiirMtYZGFaxa01WXdaVi50/Ot5tHzI7WOpjk8GyfHT28/uvbX73sduUDw/KWwIPzRg80Jvf0BcjOpSdEW/cR9sFF/nomPfXzQzt"
    "RMWp/DU8xomqUB2qxMZLO/V6rSIbROPU67bKrfY1wFL9TqBT4ONtnC4inUong12IuZ5p2ggX90FSC103T7OA8MFyRrFpJja56Rbif+FaRd1/3HRxLX4MM0p49/fO"
    "f5guxeAvzd6wf9q3cw0X4j+GR9V4ZbTmdyBXMDunk82LFWhn/WhccfMhl9iCjLbseGTvdWy+ZesiRNavUqqrPZJHM0EUZ1x3mm469/tYyP0z93Q287YTp3SSOmmd"
    "xE5qJ7mTXtsQseeypccRhwsWc/WaRADrPLjE8bcp46NDgQWbc9M0hJV99A/YzVFGH9P/YDk7/1Y5v9w7IKfgPrz+tunvtX3xV7tuC39eLGHL8W7nbvyYk4JdBn01"
    "md9QaE5/z02cF/N7b5u4j27ElA83/fcaWVABx/pRfwy/+9ax+XDJ+LsXZBqbw19f57e1HD66bWuPv4Lnv4cn7P533w6eP24viCh9Z71tu7f99uivTXgodO3Fu553"
    "VhSPia2ZSBE9K6g9d7nYAj58Xeb9lobfy3u0ykcsNyhj2WL4I/VEXdNmFN7Z+04fL+nUFKz/9ZYSa7G3yv9Gkj1N7cLggIZvjPatT75Vmpnd+DyDW/Iqf7n8WGM+"
    "HPa/bB/a6mOga1bGUjKtIZxHHG9/497tB3YT2cGZt/PfraHt70Y5bn+HWDma7eDTh48elJh/8HLFm989xpsPD3Bu/cjGzMfnYiZ/2+f5jdWf0eHlzPzg0ZC97Vta"
    "tscgGvHbN3Mwc9iPacIzSaxsvw99sfYc9yc62PnYIQydvc0fn/pNuXIWXWU17bBzflSG8wTL5lDATgXtNOGv30ESB6Kt8JNTqqLGSqICJkOGTQEOGEq07q38yzz9"
    "4d/fvixff/juP//fP0wTfBHyD//++ctPP3/3Z4L/MLkpv9g//Psvf/n5h6+Ai7Xhe5nKGCsDU0YOOgB1FSOQblmBhCoEBz2ckBFgPICzP3797vOff/zyRgX+YCfv"
    "IeWh6EOeveU5Vs/WhzfAYlXpmTYsbVnasXRm6ZnouC5FTQdGMzCagdEMjE5h5QsrX1j50i1U0zvj52B1D1b3YHUPXT5XE0xTYHwGxmdgfAbGZ2i8OfSOq25keotM"
    "b5HpLTK9Raa3yPQWGT+R8RMZP5HxE5neItNbZHqLTG+R6S0yvUWmt8j0Fg9dnvSWGJ+J8ZkYn4nxmRpv9kxz//FMJ57hI8PHC2+ZDlsafa/zz9KEtwxvGT4xfGL4"
    "leEpDf3lxLe0O33YM7t45tuR4SPDc1uz/tLlYmkqv7LyjZ/E5GJpwkeGjwyfGD5deMvwvf9mRr+l3dkHHfMrx/qmZ3jP8JHh44W3zIctjwMJYt0VHgE5+VkGVqg1"
    "wVf3MI9xy9J+YdK1NEaPlXkLSyO+l2dpKr+y8qtkBgpMS1IcNqQ741VrkaUR31tkaSq/svKyRbusmEPED6Z8liZ8ZPjI8AvDLxQMLevILI34xlhiaSq/svKUDqwD"
    "JpYOrAMmlg4sACaWDqwDJpYOnpVn6cA6aWKdlAK4Y0HJscDuGd4zfGT4yPAzw88MvzD8cuGbYyeWDqzDJpYOLGinovGt7sx0y9KETwyfGH5leOW6CV53705hmFPU"
    "9N6FMEw4SHvh/FXVJm2qRyByVz1ihMS+o3s3IuM86FAaCT3lXn0fVd9ZxDCsf7E0xZ+VxauVdZmVdZmVmX5lpqf0tl7udLD0xqLNwdIbizDHqulMDD9hBFv9RXO/"
    "0tZGlk5XmTWy8rHPYvu4sLJxYb0iZ8cvSg89bl9ps88nfbMvV3q5aNrCQkQcuSJOSsM8QKb57kiE7CIYJoJhIXdiIZTSK5uu7CxNKjJMRc00mZks6+nxwVzouPCG"
    "TQUNn/oebCg/Lrxh0zzDp74Hc8Xjwhs2zTN8unswFz0uvGFTO8OieiuTWBrxho0Chk+JD+bqx4U3bPpnWLS3kUX1yKJ3ZNE7kr0yc4+WTqeeE9MznzKxqVRLb8zV"
    "D5beWIQ/gh4lE9Nbou6zs67ERtXApjeppdPGl2qZr9xsjHIhNwswieWjTUWCiwCzXBMmuWKsdetC8rb2jKMFaRoh5wES+/et5HCRu/B1sY1Oir1KXmVukiqDb0Vf"
    "ga+tG5xxBLU+6CaYBpWXeOPEhxdc3i6DvNZ556sju8LWbjiHq6jAshNLX8sYV44rPbPy87UMc2sfoeezcqZC19rILVf7bmGEFtbwwokujOjCiK6c6MEqMKLrKQHf"
    "j7Bqf0Ia3cG3outju+aELa3KrVHBcPApCM+qgNoYWa1krKgGFrAsZ8xBiPDmWo22NK52vWmTz+oNfoqED4C/Jk7e5KuuddRhlhMfoUvVVWEDDLTmWGuOteZYa4G1"
    "5lhrjrXmW2vQkqf5KkZU36MrLGu8iecE1LuW3gE/MTxLm+l0gobHFXvTS2RcY9j1NLxR+e1yptZuZu02fGL4xOjnMyw2KT3Tb2b4Rmdn+P2is7MyO+PHblfaszTZ"
    "zDONeobPDM/LLwxPacvk8kwuuzB8S+edOWGAwSdk+1JqbgQyMWCkamlkJ8Lo1tOED4SfCV9HoYsklUheOD+R0Mh1WHImJNaAcQ9asFDaNC7gCV0YM8BZi61li1tf"
    "8DFR2sHDUdpWBy3gRAAYSEeWTiy9XmlYWZxpy9ILSx+Uhtl9AXHKsmMGpjf4qH19zoBZqMZsKQ2P+aA0zCpmZ+EH+Z7B1yAN9p6B15nam4HXM71eFYAnSMNUdgEP"
    "WAL2EEo75KnhiacFpFuI0gLSQRq6xAIz3aVyDv1mgXnlQiItINKZjlQoVR5WX4G1tpcq1yvE7hVe5q4PKAVpc6YjyE3p1RJ+buVrvQ0obcTtBtyeacBXzqvvTht0"
    "9G3F7ceWxsizwXID8Kbjt+Ml8C3wHbre7uxL5jONfQXsAp9A5Ni5anQvRfgmIec6AB18O/6A2UPl9vCVpaOOwjOkV0pXpzuCYenI0gulNyg/QTpg3QTlEwwnPY19"
    "71gAASc7jKeGNFTAjQo4KpA7NSgAlQpjtzB2Z8buzNidGbulsRu3P5jJBvjZX+rstc+DTDXFyzzNfzDLVHMXeMMD0omlC0svLL1R2tdH7euEx7LzVcitlHbw2CmN"
    "ZY+rjLcNX0PxNV3zch66yhmut+IQxXuZGzho8i5z5ZTWZwkWCcqptF8kKGecfpPgLpk8xATUykOdMElQ5UoBQ5CglCgK1VlJ2Qaea7ZJNhQVKNuNQZKSK4kgVxJB"
    "Kicmee4lNRmF6ozSc5SqE9owm4kSVEsWqdgkJUpB1t3kuuqQhWVDVmijzXAv0ElQtOukP7u18fyJtp0Z0Bdvnzi3nzg3n3jjn3jTn675bwd4ndrofvHg3QYDGdOy"
    "cgUnbSBd8JjetX2UudKcyl+Vk+mlrvQ5sdQ1m1rMFmXOTRTOsqEiuUqSK+lGVq+ppXKkk9kkG1Ir0SxJZUHKzGp5LsXPUnyzylxVV62PZym+FLBI8Yty7vzir7Oy"
    "wM7KKO0t2/BgacRbd+FbGvHOXPiWXtnG287SdFaW2FlZuvCdPksjvtNnac+29iNLE35jeEwbY8+1laGV38TwhuHZhlynw9KId+wMltLW5nMFZS0/y4pM3qjO1vqx"
    "DEvTRldiG13szK3rh6V9Zue9LE3lGR1+dmd3ht+vjUPHzopbemVnvzs/P1/Yxuqi8J1Plka8Y+UdP1Vz7FQN0mZ35+ZcTXP9rIzOqulsjE6z18b4ZGnCJ4ZPF77z"
    "w9K0YczO4iZ2FtfL76q8Y2d6jp/pbaz8xjYgDduANAyfGZ721P21BWZIlonhDcO3DVe2v5UmjU8Mz4/v2LEexzcZk73sFebLXmFhG6IsJiSWDuxcPbE0bQw7tjGM"
    "acOOsAzRp3ScWPrcADb7FbtqmtNnMSd5he/tsnRgMSexdGBxJrE0HeuxY0PLjg0duxPh2L2STudKm3jtQRp2d8PQ2Qj5QFzY0V9kx5gsjXjL8F2uxO5osHRgsTqx"
    "dEjsvgZLB3ZfILE04nu7LB1YTEssHVjsSlnfqUlsQ50fXVp2dGkvfG+XpRHv2NFo75tZ2VfIOLN29SkTRHparZvUTgbCObCySz2WX4wq7KSC0is7S99Zer0GrIaf"
    "GL4wPKfjGJ465jx15dT0dfmoricvp5ocS7OBcmID5XS11fCF4R3D83Yja5ddcun6YWk6ASvsBKwwPCvf0is7395ZmvATw08MXxi+MLxjeOJ/yZfelttFs8JO3gq7"
    "tMIuv1h2ocyyS1Ic3+mw9ObZQMDShJ8YfmL4wvCcjmN4kmtdL7nW7fKH+RoUzGxYerp8YDYsPV0+MBuWni5/mA1LT1cwn1m/CMwHUlD4JksKjP41CTEL5/m6sNbw"
    "E8MXhud0HMO7C28ZvvPDLtMllg7M1qno8oWVLwzPyk94TEEHPe0Ui9I4mB7TKUtNG5Y+Ze94c+G9vfCYbgdZjX7h9DOjWVg6M5qFpTOjXy76eDjV+Q8XfcP4N4x/"
    "w/g35jyZp9O1zienw/g0jE/D+DTXBUw6IOv8pIuOZfxYxo9l/FimT8v0abk+Gf3C6TM+LePTMj4t06dl+rRcn4XxXy76jvHvGP+O8e8Y/47x7zj/jH7h9Bn/jvHv"
    "GP+O8e8Y/47zfzD+j4u+Z/x7xr9n/HvuD4xO4XQYn57x6RmfnvnDyvxqZX4VGD+B8RMYP4HpMzB9hqbP85QX/rcD4Eu/jNPT5ko3/axM/yvTf2T8RMZPZPxExk9k"
    "/ERm35nRnzl9prfI9BaZ3iKzb2T2jdy+11jg5pWdTzfUxo6pG2pnp9UNdbDzaEKtKzuWbqiNnU43FFxu7MEusGDX0palHUt7lg4sHVk6sXRm6cLSM0svLL2y9MbS"
    "O0sfV9oy/i3j3zL+LePfMv4t498y/i3j3zL+LePfMv4t498y/i3j3zL+LeM/Mv4j4z8y/iPjPzL+I+M/Mv4j4z8y/iPjPzL+I+M/Mv4j4z8y/uPJf3fiyNLUSdKk"
    "yrT03OjbE08dY4lXmcJoluvWekuT+2aWTWce6ibKGfif8m7XWux1daUxlTwTIjEhdiZEusqvXAjW/XJmV10aqlyoptarD/e0udJ8TOvqvm5KOTZnd2Wi4ZuHylkN"
    "W127jERhwSHPGG2P/eLo2C+OMN1JXxcfWtqzazREbmkhh02g1nMC1ap1cgsLwIz0zEjPXLUUEueLXLt81LLb/uyEwS6tl33WwtLMnmu57Hlwe7IIm1d2FamhjgtF"
    "NabFj1wPxjc74ZKhPm6O+HvA8jWsv5ZAYgRsXZEObnk597IJpLpzDMHuCUk5RXPJ7h3ZugLAH17/RFKOFTkBf1TxwHLka2YGf+RLEDR5DS/8hH1yB/5IORBpjRLO"
    "UMn9iWNiO2vdi1fS5GldLPJFOHl45+QZlJNnxE697CbPeZ0857X8qMRao964kwe7VpKyklTc2SFdl+cTf9/uE3+p79P1Sl8HPAf4kZ+LHOBnhl26T1y2T1yyT1yu"
    "T1yqT1ymT00iex1Hcq4jZ6cfj37i9ys/8ZPhT/yy6id+7vuJ39j8xI+AP92UmLgSE1dV8i8rd6dgqUTIepNtgglHO8Qc5RDZP355oxvhqhws4QEpugtMSRpZ1T2u"
    "nCSHZVMmSYMIR952TIKT/FEocshYSaW8A62Cyoovgfa8ffTSwwGdsheh6wUnZARk34V41w7uvEDBzOnb1p2+aUEZG2c1zLSAKnckXduAa/lCbqsszupFWVJCUWho"
    "E9qTjhC2ScFGwVbBwgtjUS+pxbYDPAVua7wDe0ELp+GKgGZWskYDfPf4lMSLtiUUFF8cmmG4fHg1OL3z2nB5J8+csfOhgLvl2XfyrnrhnXrhnfeY73n+nbyrvXjL"
    "C+/kXfXyO7zkd2je89I7edSe6uNFw8/Ip5yg3gi4w4OaDfkbOY9NqrcI7vCIcH6kqV8ccvqdIQVv+t3R0bukY+RTTlJau8ODmg35GzmPTSqt3eER4fxIc9UDo37J"
    "SsHby6xcdOLduvqrKTj7Br5q2ra0A8A34KjAxkptnqVbDegyFjd1HFyhr+ncMiC9tAq5ArYVspAOlGbLgYpc8EdMvTuScqzI2fFHFd95TmXUuvXixzuWDhc7vvEM"
    "943rdO7KwF2Umob2/dalr2VWlt5PrdjoWTpcjSV74RNjAs+AOz5ROkF6ZvjlKp8ZnczoZEYnNzoWMmZWYc4sXVi6N4Ctrazl7UoXw9L24nRhDSyOpZkmlq6J9Q91"
    "iQu4+oD/wwvm//Hr59cfrlk9g62CnYK9goOCo4KTgrOCi4KvsVMjzQhpR0g3QvoRMoyQcYRMI2QeIbVE9pLoWjnmXtyWUY59zHGPOf4xJzzmxMec9JiTH3PKYw5Z"
    "9f1s8362fT/bvZ/t388O72fH97PT+9n5/ezyrhcMtUa6Ussb0pBGuhHSj5BhhIwjZBoh8whZRsjLGYY55jHHPua4xxz/mBMec+JjTnrMyY855clWQx2g5eNjX4iP"
    "3SA+9oD46Pzx0e/jo8vHR2+Pj44eH30cTjEecpbHnPUxZ3vM2R9zjqec9Biw0qN90qN90qN90qN90qN90qN90qN90qN90qN9ErPPOaR5NRR7NQp7NQB7NfZ6Nex6"
    "NeJ6Ndh6Nc56zc+s4EXBq4I3Be8KPiQc1HwkKPmDkj8o+YOSPyj5g5I/KPmDkj8o+YOSPyr+ouIvKv6i4i8q/qLiLyr+ouIvKv6i5k/ZJyr7RGWfqOwTlX2Ssk9S"
    "8iclf1LyJyV/UvInJX9S8iclf1LyJyV/nQ0Ga58WXLTqimITGF6Rbj9qqQ4Lpyck5dRQbuetryrgK399m1q+Hla98LhecrIbeJFjbzHGZd3gNdITUY5y8GMkv09i"
    "mut3+XEEv7uo4EPCoUg4BwWvEp5Ve/L1+WAk/WBiUPAi4WwlXKKEZ1V+nyR8SPpW6iPYIuvbQ8gbnAkKlvI4lyXsjYTDKuGo6Cv53CLlc6uiv4sdjxA38VmMkIzU"
    "b96lfGWyCpbyFCVvsZJ+SbL9JUh9LlnBh+R/nSR/q5X8rEqfa9wlnKR+t03Kt+2S/+1Q5Q9Jb09WwbOCJb/74RUs6R2T5OeQ1yLCofR1RMnfofR7rAKOVn6/IlrZ"
    "f6P1ov1YHVrCzks4JwkXBc+qvLz7EYPsbxUW+o/xkPlJ8Z9kPIqLPDyPS7QSTrL9ZZH6WVYp/7J5Bct85Y9xNbL8KvWVJhmfkrWzhKU9KqzKy/iXrE8SlvE2tZdg"
    "L3gW8SS57BUs6/tNlve75C+YrGDJX7AqX26bpJAlf6EIe6Uo95grvEl43iW8yPbjLvOTtF9Ku2wvHcIfUnHSPkV+JybRhxsueJbfpUiz9Kc0y/EhrbK/plXGu8qO"
    "lP8IRsJZ8ncsQj95kt/hrfAqYWMlLD/mmycZv/Ik/SMbOZ5UeJbwofIP2b5V/FizKFi2b2U8z1bG32zlAUGO8hwkR9n/cvaTgiU/WZ4Q5CI/5ZeL9N9c5AlqnuV8"
    "Ia8uSdhHCYcgYSXPWqQ8mzyxyFuS7W0yvuVdznfyvkp7HXI+k49lUrDgr0xF+Fcx8tyqGPl9pAqvEpYn0CWkJGE5HyjRyPpRzncqLNuPu9BfSbL/VHiXsBwvKizp"
    "JdmfqztsEpb+XrLsfyXPkp8s41GFhb+XIuerFZb8FBnPy6zoz5uGJf3FBgWrfHnjq9C3Xxgsv11YVjl+lz1pWNLfZ5W/SH3scv5SYanvXfnPLuNrhWX5Y5L2VvOr"
    "csj5Qznk+FsO+dnNcgSpnyOr9orU11HXN3U9+O+//vj9D+2+mWOHdw7isX1vPSDPeQPea7S1nl/qT4ELGg7e9r3Sx5UOhqUdSweWTixdWJrRD4x+YPRjow+ko2f4"
    "yNKZ0tBMbHXNmZ6xTLIXntINHxg+MHxm+MzwC8MvhDfQsI+dCXnbsJW+IYlc2c4C/98PX//84+fvXsFiGVqswzDkzkxLM9PSzLS0MCsszAoLs8LCrLAwKyyM/sLo"
    "L4z+yqywMiuszAors8LKrLAyK2zMChuzwsassDErbMwKG7PCxqywcSvM8WJ0Z0wcE0sblm4MgUzH2Baoz7rkdawPGSPH4AobCc+zyrcqf1Xwpso7BXsFBwkvip9F"
    "8bOo9hdFf1H0F0XfaHmigpOCs4St4mcqCtb0FwUrfU1aX7uCD8W/0o9R/Biln6jyo85X+otKf1HpLyp9RaWvqPQVlX6i0k9U+olKP1HpJyr9RKWfpPSTlPxJyZ+U"
    "/EnJn7T8Wv+qvFHlV6WfVelnVfKuSr5N8bcpepvSr1H0NqW/TfuTyjeqfavktUp/VvFnFX9W8WeVva3i1yp+rOZH8e8UP075p1f8e8WfV+0fyl8ORT+o+kHZMyh5"
    "s/KPrPwjq/pFtV9U+0XRK0o/M3xwtO9q9y3qExSfFaq5/DZ8iNsic2cB2k3m8sIpiP9707e2T9BIcOIfLApFXMoPyUmel/kl6pM6GLfGZ3gGP0/wkOMec8JjTnzM"
    "SY855TFnecxZH3P2x5zjKcc8aseYx5xnvU04kLyj8Hez3fvZ4f3s+H52ej+7vJ+9vJ+9vp+9v599vJtt3lcqfKbxvWz7Ac739+UuZ0Ewwbz8dmlqdT/fOhEFIdiM"
    "SUDcecp56isQjZ7qlIcbBME83Yio7bjHOo/thAdqsPIc58Ae/DgnPd7wgH3wJ2r2gRrsDT3wlsxDVIDzg4ecbOdHeR7sk4p7cK/gpwe9Jft08yKvs3lq59EKeP9z"
    "bLn9ydo+PXhiWJ7uAKX4RM3jG+hjedb05DvBP0n66L3HU9TO+J82xjmHu91lCUHe9Qh7EncRziOrBqclH/CG4S//6y/ffW13Q65XfUYXP80IaUdIN0L6EXLYUBwh"
    "0wiZR0h9a9WN7uG6kURueG14JJEbSeRuEp1r8Au2CnYK1vWjgpOCi4IXBa8K3hV8SNgofo1RsOZ/uhaiTMgR0o2QYYSMI2QaIcsIuYyQ6wi5j5DHAGlGYrZxXCvo"
    "uSHYs0in0sqIw70LIG/ydKnwU8Yded5SOeG8Slh6R18FXPlFNBKMvK4EI6vKV/WDKH/u2vaQ00+te8hR16XOU+KzvBXlz1OSTr/f0jhD2i56C4x1qn0hP4xrgp6f"
    "BP/JyutOMHLJ+kpeu3iZv0l5g4xa5y2QLp+6XhaM5L9Wn6S+dqmfLKMFjCWSXhH04yKvy/Vl4AVbbX9hr7DtUfJ3SP9wTpZfipR/kdfvYPSV/E9G6n+V9Z28fhiK"
    "WUchOI6QaYTMI6QeP/xo/PCj8cOPxg8/fPdkNH740YjoRxL5kUR+JJEfSRQG73E4c7tlggPqAOlGSD9ChhEyjpBphMwjZBkh20X8pxzzmHMJeE2EfD5vhl5IvGCO"
    "d6KHOXTxldFYz8mUMLObZqtgnR8VnBU8K3hR8KbgQ8KLUbBTcFBwUnBRsGp/Ue0vqv1Vtb8q+Vcl/6rkX5X8q2p/XRWs+Fl3BSv+NmWfTeljU/xsqv1N0d8U/X1S"
    "sNLHrtrflX52pZ9d8bMr++xKX7vid1f62pW+dsX/ofg/FP+0q9p7Ql2v+TrQts3JhoROAJrB0631tLHK3pd+0kbDsMo+4Mxrm88epbPXU1aW49Fhem06kFLZmLPq"
    "FuHMbi6YrXJyP6vEw04SpwzKYA4elB5aGfPJUBnlrKfXsJyl80v2VTk7MLS6kWoxe8OKI17Wnn0TdD2VvqucHbMHyHUoLjYeHjnYu+3X6bH2NkSiSbv0N42dZXbm"
    "dyMnuQoeT1p8bobn9BZuqjy6iMt6mnEbldlOTlX2csqgfQbPgkl/8yAH62yaWuhsNNYG2a1fPDkkHt3v81PXWpanrsVylJKb/QcyrukcmBiyDFgf6n+dz3GAIfcn"
    "Y+PtAAodXuZcEexZChbldO1Tvn0UrDbfYxmGl6Gvbo82w5xFCb65UUkKsTJqlFEZ9xSvt9grohvM6amZfRRC8dYECrEcT5EbA/2yDZAYYzY7IEmdwA/qDIPtdgbb"
    "RYtXzpxD5Wxy2NAV15MNnbOMFLGdhMqo+FAxZ86N2i479faUfSN59YRjkIPyzKOc4/SAPY0YOmRcG2Xr0awhZW9R/GI81+NPQz6FgN8YA3b/NJZfObc68ZqaqJz5"
    "Ci2jivM5bWPIpXdiPQLup8Wx292ojaLzvl4uCjYacqlGO7ZUmv6QpuX+5vYAaUdIN0L6ETKMkHGETCNkHiHLmPlnsZ5kM48CmkcpzaOo5lFe8yi0eZTcPIpvHnVg"
    "H3Vg37Hvkw7sow6s1AFbOed+7BCNyvEDJH1yK6iStr9lnqzKOQbrcnwTOrpRa9sQCR+Hs485ihB9AUlwGPbk/hCtER0yRrvdVkXw0ti5R3eVnPY/xHURnRwP9QJ8"
    "e9gfZj73NZWUXut0vyPdso5KbiPkMkD65XxpmiG3ETINkPimfzTXJwhla8/Z6fpenxYwjgQcIW/7ONsIuQyQPl//t0vpZ5RD+hjmpKcc2joa5ADv1hh3432A9CPk"
    "MkLGUQfY78imuW2kuW1k222kznH1UU9zjzlD5PJu8WGXZU24URPusYmBCawJ16cxhzkD3sYBcHnKQW8a56SnnHQGyeifc574H5cZSIK98ib9fkeSG6WRwm+NT4Mo"
    "jjTDqFPfSm4j5DLasd2ehouQRq2nUeujkBJGIUUj/VNJ+JLmreQNSdeF9vPDIWo88Pb8loD2/GF3UE7iXTf7OBy68+Mj+2CkHI4EaTQVuDl0vv4j61WyXN+lVePQ"
    "MkKOIlBSAsZhVFsHDRHyGI0U6/X1XRV3hsGojEa97aS+DoKEzwPvfLY6XeiYBkqgHN173WAShd+DTapXwL8Du0kV4ukk223eJnLkoZN69ZnOZO5IN0L6ETKMkHGE"
    "TCNkHiHLCNkPnR5yzGOOfcxxjzn+MSc85sTHnPSYkx9zythWTzqw79j3SQf2UQf2UQf2UQf2UQf2UQf2UQf2UQfuUQdO6oB19MRmtsmWjf0DYPm/rr1fX7brC81z"
    "isdLFv/P2sn/di2/vh74nfHJWJFrgntxkRO3/GPt8yK/3W7FP4uelxpAZv5/bbcXv5UEL/dCnIoRv/nQXrXNK24qRHpx0e94TB4c6qW9LdgeoeC7qu3yR6Bra6EQ"
    "TXOAACnixYl04I37HPHjADnhN1NyxlfJy4T/BSHOeOEqbvh+dZrwlYrk8AQje/zYTKH3Vko5iLNMnOHLIXHBd5oSvZ6dI96PKDu+SBE2HJnigRswOeAOfS44dkaL"
    "20bZ4GFhznhvJZAmYsL/jB03bDZZ3N4ptB3tD/xfIsHg3nawyGf0uIcZZ3xfJNFSMsUdirQX3XPEe2I54mdT8oZndiWhksuC79GU7cD2Mi46U8EXUtOG353JDtkt"
    "9E8t2suqed6QF3o1t642URMrviSTJ3wfPFkcBFLuJsb24pGoHsgeViwSZ1xyxG1DFRwTtY5vfKQd3axqbiGhLbaAb5gHgx9iCPQuTZrxwkfa8OsD2aHFSkRTZfqE"
    "StU8s3ue8Tsj1d1AvrCgziK9/J8celYKeMkmOLRKyseCdlhIaJxn+R3vCcUVmYgBB/nKPDkKvqkbMr5QnRKZw+Pr4HnGs/q4kGPSO+VxxddCokXOssUeEOmL4Cng"
    "K1l+x687BLoiVmWHR6xehAYgu9P/RK82QpUbFDpY/GpP8DjjareNwr4T1/jV9Xhgs6ngTaMS8LJAmakH7Hhdp+zoiu0TPzHieXxc8AX1fKA1w44TqGgKqRyvoUVf"
    "yLb42lCiN+KTxw8npIIekjYKCfTZq3xgNMoev1VRJqxXHIa/YA31gBll8Ljzn2hjsnqwvbRbexVq6ThIkfivx+OCGkwrbowk6sxwFA0l48GcIWxonOoT6Fn0D9yT"
    "b/EFJcoUU4vFCzvVvRFKGJBKxg+B1H6L8aVgs4XeVCwRzxEinfDXwILdacIeUFtHJa8YumLAi1rNaRO9KJYimjH7FiASxUh80TpGdKISLZkKlRwTyU7v4scN92ri"
    "jkE1ebwKlwK+vJMyRvK0YSgp5Lvt9l+kbyLXXoXdl/5vRdjwLZ+47eTJ6D2BhI4Gb7jETB2IelWJJK3FS8rBY3+vsQBtFCkWJPxYXaRPA0R6g77yiQE+4C2IdOAy"
    "oRoc/SXvNDBgNyxxp/5HGqQPZgWP77wlgx/8T76gvwSMfCWiL5U1kJfj/5mPqVAwxlsk2eBlivb1kkQf1UkrvqeVLH7eP9Hbt3nBl8P8vlL8dCStI9/FS7phx5s8"
    "dczA/rBSNF1wyKrjEcoe0VEyvW3fPsJR6Nsd7RMbYcfqgV52C2GF/x5Uow28YxyrCgEyG3k5WiVF6mrFUZynuFRQ86lkGhhwmZtWDKP47RRbxw58Bb9GTPgkdKGb"
    "ZGU66qBePYQGlEyuWPCaZtnIy+k6QHX2hB2BQtdEncugKIFGw2Cp/7lAAzt+0iPQyBUivlwa6LskgXyi+ounByprKhR0Is0E8L8tRXqJL9Ll90huU2cHhiIm6RpD"
    "V9xNC0/UxyINYOjeyRMyY722nZoKRTCaeVRFTvSI9NhIn+2BFWZkPs0UqBfyFwp5ia7iph07ZfVrGuPw/mb1OjQ43T7tD49uWjlCB6PvYeSFhpcFh7O8omvkDe+v"
    "1eEF41IzHF2trKM8GQ4dLNLnAK23O409Bkztd9vmHIGiQAtoExmQkATZlYIy9qduwID73YFCWCALoIPCAzfJ6uTN08QOHzONIQt6UfVvGlE2iuI05B04LkW6a1UD"
    "DJl6EobHiUi3P8Xm6Gim5DGYRx/IN9Bk2Fmu2VcyFCtDG93KNVCfkRNvdsUdg0H3mwk7bnefNGPMs3hrM1k8FO390ON+SwotoKEFUqT4FHFC2LsqXctONF9OCQfA"
    "+phoakUTn4X71JoofIeFediBXtt9yqHs2e00NSafKihYjSyR+dS80EwCp82ZQl93NJo+5ZkctLndgt9eOt2uBYpEExH0gmJxx6COISv3xUADJ0p7eiZeMW4OWhac"
    "mbWFgLUZVQFPkNA6h3fx3IKO5ycaeul6qw3W03PF2G8TBc5yeHpUr7Hiuxe0563+lUMc/SsHQq4j5HPxQR38z+JTUv9rgbZdvPgvZgE+pBvU/5kgpHxpvyMXhdwf"
    "q28vEf7BTak/C/z/tykc8LPw/1NEnfiEtklATkBeQIuAVgFtooUsoJn/JxuMyRUJPOJtoZ4Gro7Fn/iexn/RF+BfTZAcPZ1ZeqW0YWnL0o6lPUsHlo6UhmpbZvjC"
    "0jNLLyy9srr7ld4Zb7theMbP7hk+MnxiacbPzvjZZy1LYXo4GJ8Ha+v235NOY/74y5fX7/78w/cVHWk/+Y8/vsE3SDooCiyyAII/vv345x854qcfvhewoLBLCrum"
    "sCsKu6ZA39E6KRDIKBDiotAKcB5mycOseZgVD/ONwiEpHJrCoSgcNwpFUiiaQlEUiqZAt8xPCgQyCoS4KLQCnEKUFKKmEBWFeLOF5CFrHrLiId94yE5ScJqCUxTc"
    "jYKUImspspIi36VIkkLSFJKikG4UNklhuxVYZYFb18uyX+S722dZIOsCRRYo9wKyd5db756lT87aJ2flk/PdJ2W/mHW/mFW/mG/9YpH+sGh/WJQ/LDd/WKSYBHIK"
    "RlG46WGR8WG5df9FhsFFh8FFhcHlFgZXGcTWW4xapRSrlmJVUqx3KaRHLTrSLirSLjeXoyuYJwUCRQFprArCl8OFQ8iOQSB3iE05xK3nrLJzrre+t8r+v9669yo7"
    "xnrrGOlOUxp4vdsvyALhVkD2pfXWVTbpAZsexjY1jN0KeNUb/a0J+K/j0Ur9Mdyt6BbuRbcwLOrzvajPw6LrgIF1zIAyJcPdiw4YWMcMKE0zHNMmx96ELQNhy4jA"
    "3QarDPwE8n68qn68jq34gN7GDId35Lijb/ENPmQxajKPm0T0PkQPOMljTvKYk3nMyTzmZB5zMo85mceczGNOljEny5j2Mqa9jGmvY3HWMe1tzMk2Lr2PS+/jJvch"
    "ETj2HBAh9DZG70P0gHYYEwnj0uPe4Ma9gdD7ED2gncZE0rj02L/hXyqNGCzj0mP/dmOPheuyg9KE3sbofYh+oH33WELfPBauH42atGPadkzbjmm74RDlxz7oxz7o"
    "xz6IaO/H6DBGlzH6zrcfM+jHDPoxg37MiR9z4sechDEn455G6H2IHnASxpyEMSfj7urH3dWPu6sfd1c/HtP8eEzzaczJuHMTuozRd9rjXuzHo5Qfj1L+oc+PRyk/"
    "HqXg37bFdJvGwHWfARr22u5o+FRwzYPBJ5hx3vZO3v5O3vGcF6Z38i725SzMmQHODmZrg5mtj0+zOoWTq0GcqOh286DdPGg3D9rNg3bzoN150O48aHcetDsP2p0H"
    "7c6DdpdBu8ug3WXQ7jJodxm0u9zbZeORwqlydlDODsq5+2KIjQYKFwa4MsCpNvygrh/U9YO6YcBfGNAb+L0f+L2PD3WVPfzA7/3A71msuHADn/QDn/QDn/QDn/QD"
    "n+SBTq227DrEbkPsPlyvhSFWbwDy9ZDGbkPsPsLeW8vD1uZha/OwtXnY2jxsbR62tgzLrsPW1mHZbcjvNiy7D8vuo7J80aGx2xC7j7B3umFIIQwphCGFofe5ofe5"
    "ofe5offxBQjDDn2HrzMU9l526FFu6CV8jaGx2xC7j7B3unZIwQ7LDi3vh5b3Q8vzeb7G3lrzw9b8sDU/bM0/0r31Nz4319htiN1H2HtrQ5/0Q5/0Q5/08ZHuXYo0"
    "bC0NKaRrlsmwQ5/0wyjnh1HOj/33inLXrhoL9hqpS+ZRyTwqOY9KDltfRiWXQUkWsDRSl/Sjkn5QknUFjVTV/Yimj49I3dBIIUNzeLVQ0DnHU854kdB2aMoYPY+3"
    "YsoYPY+3YsoYPY/3uMoYfS89XtW78aqeRtQyRo/3FAel13HpfVx6H/M93gNw4z0AN16nu/isk8GO2HgXxY13Udx4FwXRzgytM0CHMXowAWcOqHByEs1cT+FUucFE"
    "2A0WZ26wMHGDhYkbLELcYBHCXEzhVLl1UG4dlNsH5fYBf2HAXxiUGyxWXHyQ164D3DbA7QO9hDtO29wNcGGAu/yFT76Gkw43nHS44aTD+cdJ8224dsOpCNvYVqON"
    "XUfIbYTcB0PQrbofVfej6kOWRlspWPB2Lnui3WhJ9bAz8rCA+UjWeJE1Xs+0CcMjwfEckGXtg/4W3lmn3f298fzU8cPoYLPZ/nkttg76lXsIEm2C87iE+82s9YHc"
    "Q0cYbKC05d/zGnAbyBOeiPlHT9BZOjg9RenwTmd/jFaPDAyZjg+hvq1Vn5e8+4BYejbbR7IeyY2GzlEXbkvexzXysJUi3V0NsqMa8xNf8wOptjh+XmMPlNmWw3cH"
    "vDJG24sjL2MZ81NGGa+E7/3sNzL252X1/rQjGh6X1++thbd3Fs+DloKaH9+W4c8tDbe6Wg98ZqKJ657a2scr5ncW089r/e1hg3fUs9vuwDsbB0/E1qft4UFfYBmj"
    "TdzwvF4PD4clo8kiG8wfMwbnGs+k9qeTkPBQYyTiNeaO5srDifX6FITcA1cuPPRp99TZWaifH3r0+AxjkDE/kXqyh39Sog9PGfY9z3royfb9cDIcgstTO06dZY/6"
    "iY7NQa2URwF1eKL0GM/f7Y16Trc+LdK2J7uEpwzz5MP5Wf3u/eF3HHSeJ1TuoauyaDS/2DLaefDDS6rkH+M8Wi54tVl7K+Dkue/gTsWZOsabIv6dK0DmnK3m4eUU"
    "quflZprgIZ8U/PMVq4crJDyvn7ff1NIzbqycJ/u/xQJZzp8trKevp2fto2rW9Sr1Yjz/N7mV2Kr/cS79wwmBsRIzTfhSr8QsGmPNrcyhKZt4wySJsRO8ipkUKuhC"
    "9H9JBcbp5sPx2xj6bysCUzQm3URN200Mf8OEG2a6Ye6qn2+Y5YbJN8ztvyFPdzPfeKb/gyQwB0zEhMZusgfx/SI7uf3/BO42+S34l5++e2X+28DuvFcu/nOgEyQn"
    "vcBZgooyJ9U97MrNEiwCTLIh8o+TSUGqe8ZFykkwSlDybGVDdpMSrRLcJbgJ5QRZ2Cp5JZN+egmj+0nL6DRiebgf9WKHV6PG6H14AvJwS2p4JvJwa2p4SvJwi2pU"
    "9uHGlR2VvY+ft/HQqltB9yrynRF7e3/Hyvs49jYeWrVOGFx2V7e4bpc89EHgfdhXm4336+pqfnS72aFPEG8U1GJgcA9dLTxuG4P66PF+21zdsrpd/dBHkvdRW001"
    "bxuNisLgVrqak96uiSgKgyvp6vjgdnlEUbjf/5dvpQ3maPJakxvcn5QF7odC0u2dvZ8xqWnubbtSb67fD6/Uku+23af31+9TPbWavE3KFYXB7Xu1urztEioK8X4m"
    "q7b7bhuD+kDgfu9eUsi36zL69OA+oVaLwdu6RVEYnP6qPcDb1RpF4X5lWN2aM7ctQhWA7ysPdcfO3tbFisJ9ZeTUmvS2tNOXBu73z9Xi9bb+1TcM7usntTS9basp"
    "CoNr4GqdeFu367sL91vdksL9souiMFiBSQr5ftNaXaa83+dWWye3bTJ9r2L8QoEd7CbYcVE3KOrGRUd7FON3FPQN1oars61ff/z+h2tiekJWQE5AXkBBQFFASUBZ"
    "QEVAs4AWAa0C2gS0C+jgEI0XJyTkc0I+J+RzQj4n5HNCPifkc0I+J+RzQj4n5HNCPifkc0I+J+TzQj4v5PNCPi/k80I+L+TzQj4v5PNCPi/k80I+L+TzQj4v5PNC"
    "Pi/kC0K+IOQLQr4g5AtCviDkC0K+IOQLQr4g5AtCviDkC0K+IOQLQr4g5ItCvijki0K+KOSLQr4o5ItCvijki0K+KOSLQr4o5ItCvijki0K+KORLQr4k5EtCviTk"
    "S0K+JORLQr4k5EtCviTkS0K+JORLQr4k5EtMPltyEBDy8vbd169ffr02tBi8KnhTsJEwfhCTw4rerMrjV/Y4HBScFFwkvKv6u6q/q/qrKn8o+WbNr1ew0hf9v00G"
    "zwpW+piV/ugrFRe8KP0sit9Fybco+Raln0W1v6j2F9X+qtpflfyrkn9V8q9K/lW1vyp9r4of+j9rDFb8bco+m9LHpvjZVPubor8p+vSvkBis9LGr9neln13pZ1f8"
    "7Np/lb52xe+u9LUrfe2K/0P5S1HtFdmeiZJ/44yCrYKdgnX9oOCo4KTgrOCiYMWvWxS8KnhT8K5gqS/6UCaHlfxeye+V/F7J75X8Xsnvlfxeye+V/F7J75X8Xsnv"
    "lfx1buIFrOQPSv6g5A9K/qDkD/BNUQ4r+YOSPyj5g5I/KPnrnEXSV/IHJX9Q8gdl/6Dkj5OkH5X8UclfZzH+GllnMQOYxQxgFiPyLGYVs5gBzHxEhhHOXi3aIEdk"
    "S19R5rBRsC4vLGbDLOuHGqFTcezL7PSlkgs04hPxu/gmvKX4coLVPdjX5ul7zNcn4KOsS3JfoJekZOHAPy5vtmJkbpbgLilLJqNsqP1rihOU4pdFfAPfym/cl1XW"
    "lblZNjTPElxk3VUISF9Qv761n6VIcVelpS6zzpbf+T+kupJUdRJS9P8Ec+bOirSitUlQsp2lcmdZd47SXaQ2Z6VcXteulUvuefmQdaUMszR5EWyYdZKgkaBV8it9"
    "mP0l79MfjKljL/wu8PFlgJYGHfCcQ4Oyq4k67MIvOhdAtkHWrDXlfIJfHMpOCPpDBFJ+Kfg7Y26HJmy0Q9vLAYTCkuEXYxFApUEubTVVXMDf6WXJNlZRarCGX1yc"
    "AZQFdCC0C+jgEC6dLsgIyL4QceDhIrrMAlp4E8sqoIU32PKOF+un68ugbR+0Q1ZATkBeQEFAUUBJQFlARUDiK6V+EdAqoE1Au4AODoVJQEK+IOQLQr4g5AtCviDk"
    "C0K+IOQLQr4g5IuClyh4iYKXKHiJgpcoeImClyh4iYKXKHkRuo5C11HoOgpdR6HrJHSdhHxJyJeEfEnIl4R8SciXhHxJyJeEfEn60je//mf3a/vNk7958rcI/d/Y"
    "r+07nuyEt7p3PNL9jV5n/0n8zArPsn93X7LfouK3qPgtKv6D+LX9Gz3Z/V/21r9/NLXfPPKf2iPt7xJNrfBI/83rvq16vo3v38b3b379za+/+fU3v/7m19/8+ptf"
    "f/Prb379za+/+fU3v/7m19/8+r+BX7c7xw2yju/vusLzXLECcgLyAgoCigJKAsoCKgKaBbQIaBXQJqBdQNwObp4EJOQ7hAyzkG+WeUK+Wcg3C/lmId/M5LN2EiUX"
    "wcsidL0IXhbByyJ4WQQvi2xB8LIIXS9C14vQ9SJ0vQhdL0LXi9D1KnS9CvlWId8q5FuFfKuQbxXyrUK+Vci3Sl2L9g5Bc5NeILjeRMlDlNykX3/rK9/6yre+8q2v"
    "fOsr3/rKt77yra986yvf+sq3vvKtr/yD9pVNaGnb+L0uJ3YrxA5B++7JCYndCid2K5zYrXBit8KJ3Qondiuc2K34xss3Xn6Tl+zYS4LeiVcIvTMStBJ0EvQSDBKM"
    "EkwSzBKcJbhIcJXgLkHxBqX3UiIvJfJSIi8l8lIiLyXyUiIvJfJSIi9F8JsEuQhzzOK9X79JUL5g7OUrxH6XhWepjbWBn7ixP3FTf+KG/sTN/Ikb+RM38Sdu4E/c"
    "vJ+4cT9x037ihv3E7fiJW/ETN9onbqNP3EKfuH0+cet84rb5xC1DAGfHc3YKbzRwaoG3E6SCxcvRc/uU6JlbR/6tXKNF/zJYh7KAVgEd7NZjFOcdUcSJ/nXJnida"
    "EGchUZy9RHH2EsXZSxRnL1FEoijiWRRnPdFJKoJPJ0uK1q3g0y4C2kW9SUCST6klQVOcOEQxJ4pirhij0PzNRtwq/AQA7GD/gTRv/0ZdW6FdK/SZhCbCO7JbIa39"
    "sHz2wxK5D3Nthd3t72Lpj/c4+09i6Y/3Iyt6jv0bo5sR2jW/S6yz/6OiW/y/PJL8z9Ku9YF/s95N5wcwNXJVSDNC2hHSjZB+hAwjZBwh0wiZR8hCyMiR8B8+Jm/O"
    "T4bqHPuY4x5z/GNOeMyJjznpMSc/5pTHnPkxZ3nMWR9ztsec/THneMoJ02POo33Co33Co33Co33Co33Co33Co33Co33Co33C3T7wvxdInv5vFz7/+PXzK/v06gXT"
    "1Ryef945YoUSXaqBr/L8r79895V94JXBVsFOwV7BQcFRwUnBWcFFwbOCFwWvCt4UvCv4kDBdcGKwkj8o+YOSPyj5g5I/KPmDkj8o+YOSP2j584Ao9r9bS25gHkTe"
    "ZJjOnxu3zeQL+9wUtiY3EBrO33FVf9ZLhyGrpunCuikt9UfaFj6teX5fkyHDy37B0cpKYZEKDm5dZf1V5Ps9i/xQjFB4LruT+bbI+rPQcIxWOFQyVjhUDEXUD1Y6"
    "bDgUPyZvsv4yyfpG5KdNdtgUjHD4vM6y/XxIet6J/HgYKZ8twsHr5CVIfUyTggW9ojp02PYoy1upD3c42d4k7Je3NEn+pHOnkoX+05xk+34SHTDuWdJLkv8KZ6lf"
    "J/3DJqH/EBYhX4HvPwYV1GOy6xXUeQ6o7yknP9QJS36ok6blIQfU9lAnbumhHbttD9RCaHXyNd6Eg07JTtjtx0spxz/QDvGxTqkqFr9QWh8ZHzgg2sngt+r9gR8f"
    "9Me84wMPlQJ9kznQpclAX3QN9GHjQN/HdR4P8GxbVAb6CmgwOHoE+sZrMHg909YhaMUqeJpVM5EOxYGaifEumEJYjD5+xyBXIXrg8ZktBj+dWwMAgMFODqkS0uKG"
    "ZI0+ER/otIG+K+iCoQoYKesD2bD4Hd1gD+Tf4dcM6wOrO/zHZ8Hh2B0cDqH1QSXxrmp9bPQ4bg87zThDT3QBtkZsqrhR5hKJAH53N9BxVe212DBpNdC+a6D9zuAj"
    "PfATgqFaDB4B/2FZCBgdQiCaAT//eD7IbgE3Nmu/pSJ4qBcS/rO3EKnZRPLSnmeIiTSDgSnkHVlKKz3w/DVk/Ch3SBlJZ3Tm+sDqGY1mjScF54MyD6RWqEEalOrY"
    "g3kFLztbE/Egtj53ysUvEYfZYCOzJQL4ueUw4z1nF5E5F/Gb2nUkwbwFt6Pbw5qyEhbPL8NC9Rdy5gWDsTWLIeyBZlyJyYN0uyKTLmHcDSv2l/rANtaVIPJls5HI"
    "m3cNRDobld3wUnXY8LvpdZgw9EDiGbdRwnagWnfcBAjUb8OOF7VdJiVZk9HtM5HZcfSsD0cPbHBHh7MzXQYI+4GKsA7t05/Z4ofUw0E2oIfL2Eess3gObaPZ0BRH"
    "pEIogss4hajxj/Lwg9rh2FCjxwHcxgm15QpGB1cwAMQJLyBYGzePILYV6YPEkb4rHA3Ob08II1A0mZB44B4pRtTHgY+N8g7Kw94RLfaO+ljwgZ/ojRZP76Ol1h1O"
    "lK1d8Hvz0TkqcxCEXS461HV0O/G9YF+NHlUV6dA70n0BN+OOQvRorOgTQXjnoUIYhma8Rx8DzthjQMi2/yoYA+o0RvxOaqR/qeIWg9QiHmg4cm83k5PRV3frA7lI"
    "OEupJYFopm++e4fHT5F6d32gMhLO32LCD9bWB7qqo9N9t3iqgUExJvxw///f3pnkWI7jYHhfZ/HCpgZSS4/3P1JT3+8XmZHoKqB2jUZAiKBlyRLNmX6y1YOUoQc1"
    "K5UXALLKAEE4lhhWrtcND2K2Plie0Qfq3Hdpd+k6u/Od9HKief0AKyvByox+4EfKKWE4sOb9YJVIP3jkn+Dgiv2je+tbF+661MrJwoh+suqhn8hqP3FB/cII9gtD"
    "kWGBTuIf+yVGXrxT0K/33q9NXfHQ/UZr+41+lwsn3m++P59AinRfGk5q8XRh9bQXiogPKyZcPzD7yiQJINA11EaY6dpnwfXig4vP6UPZTcb1KXCrhjfwDWGwWnAA"
    "blgVN+IJN4l/7avOEiW6gmGrXgQDtnpBDb1g7suNgXctsEk3Fr+A6/c6r3wk2yvvfHiFel4xS+nwQKexH47Vk4gm5fBWFbH25tLODZ5734Ttww88CWWemjK08qC1"
    "VZtvesdHZaOMe9OOENY2tCkhjHIXmR0B/gKQub6ckH+ryvnrCiesVTIUDyTMg/zG4xQKt+bULnw+mi7pmMqE2IyM4ZlsEALUDTHynd+7E+wCRAttYOet7SjGB/qO"
    "46taMmPtEIsPydFBhJNmSpec4u3JRgbVdtXYJiABtLgwH5bJGgNcCFAteAi/EGW/mctvhKwWVMC6pCohjK+FdD+rmB5/EJyUR7jrD+LlDyoaKzGX9XqpU2O/pNAG"
    "L1nFXoSCqLRQ/FxbtdgnVlxBbMSAtaL7oU/vZ7yjcV0k66560Wq4Cc9f/i/BvJF4iLxqxcOFDbXFW8PDGU425Ebiq3YBcPXWj6Kx2RQkAyIaC+SMsqum29QarSgE"
    "IlHJ8qM0taEpoVQ/tGrJujQlvSc4Zh1S1MaD8qg4pwSM0DBt5u9IrYtbD4FpbTjE2njlLM9yR+ba6iJPM6A23kwAEh2TmWAAdgG+iB3OZrXRiWXCefEq3NSmwRzB"
    "qo0gIZzgJwIO1IZtjIDvCeCSvxPG9QLYo58WIhCgTCgghAfJi/kgKEwWqi9iGzvynl0g9xHQ4yTJNz8lYyfqkyoMWhcGKuQPzB9T3B4SlOtUK34lLp42ZCP4xX1J"
    "mIjfLRoETcjkQ/HPWOHU2Nhg2JJQt6pz3GFcOozbTqAaRmAUCDUq6UzKJlQYTUZqoFujsZzQXuwzn5gkGV3B74XWDEcCU8blL4YRjdcd51R3XrEbzr4kNuqqRi7N"
    "KkZwBBr3BXiGlM7jUCOCUA/s7NADpjHQxjHIPzJNZq6DrMLGQao8jo3GE0s4TqLhetKnnqLhhVikEXvPEi/ZvsmW7IYoJkSB08BCmwszPG7RT/Hw0AfsEzwAFGY8"
    "pJG293X9q0w0lsRoSez2ZSxt+vJvZXrj7DG3pFgmUWffZQ6/lCT8vjTKlUdGx5zffjs93Zj9VtJ+leXIg3jLHHJX0xw83XydkBk8OXLeVpftp/yU/1rKR3D+KB+B"
    "qv8zeP7/0X4ulkld/rtm+8aM7evve7kIfH8rM0z4VTJ2Wn/E/Kf8lJ/y78tfNqOP7cvqnJ+D62OZ5kFGR8vtd/oKz6whQ5jMnoygZC7PW+5p5Wbnc11mFNQx5nI8"
    "9ZuLqTOCeu3W0qh+pgaPJ/9VegzZxJIV4yKjaaPbmr3zeFpXn6fLlTjMnFl9FK8xfktYspH9qCaufd5KXp6x04un5pvDv5EVmM/b68BzYjG72TezXcGJIQIrP6eu"
    "70jz2BTE5Yn43DNItZcq5XN2JcRcC7STD7hfDHKMHCEzk52xzvk4uDPxbv/Mt483yRxguov5LOPPf49ldvkfng31cg=="
)
_tables = None
_parsed = {}


def _table(k):
    global _tables
    t = _parsed.get(k)
    if t is None:
        if _tables is None:
            from binascii import a2b_base64
            from zlib import decompress

            _tables = decompress(a2b_base64(_packed)).decode().split("\n")
        t = _parsed[k] = (_runs, _runs, _runs, _runs, _numbers, _decompositions, _excluded, _mirrors)[k](_tables[k])
    return t


def _runs(text):
    # The ends of runs and their values.
    ends, values, at = [], [], 0
    for item in text.split(","):
        n = 0
        while n < len(item) and item[n] in "0123456789ABCDEF":
            n += 1
        at += int(item[:n], 16)
        ends.append(at)
        values.append(item[n:])
    return ends, values


def _numbers(text):
    out, at = {}, 0
    for item in text.split(","):
        n = next(i for i, c in enumerate(item) if c in "dgn")
        at += int(item[:n], 16)
        top, _, bottom = item[n + 1:].partition("/")
        out[at] = item[n], int(top) / int(bottom) if bottom else float(top), int(top)
    return out


def _decompositions(text):
    out, at = {}, 0
    for item in text.split(","):
        step, _, what = item.partition(" ")
        at += int(step, 16)
        out[at] = what
    return out


def _excluded(text):
    out, at = set(), 0
    for item in text.split(","):
        at += int(item, 16)
        out.add(at)
    return out


def _mirrors(text):
    ends, at = [], 0
    for item in text.split(","):
        at += int(item, 16)
        ends.append(at)
    return ends


def _ord(c):
    if not isinstance(c, str):
        raise TypeError("argument must be a unicode character, not %s" % type(c).__name__)
    if len(c) != 1:
        raise TypeError("need a single Unicode character as parameter")
    return ord(c)


def _run(k, c):
    from bisect import bisect_right

    ends, values = _table(k)
    return values[bisect_right(ends, _ord(c))]


class _Recent(dict):
    """What a function of characters has returned for some of them."""

    def __init__(self, function):
        self.function = function

    def __missing__(self, c):
        v = self.function(c)
        if len(self) >= 4096:
            self.clear()
        self[c] = v
        return v


_categories = _Recent(lambda c: _run(0, c).capitalize())


def category(chr, /):
    if not isinstance(chr, str):
        _ord(chr)
    return _categories[chr]


def _combining(chr):
    v = _run(1, chr)
    return int(v[1:]) if v else 0


_combinings = _Recent(_combining)


def combining(chr, /):
    if not isinstance(chr, str):
        _ord(chr)
    return _combinings[chr]


def east_asian_width(chr, /):
    return {"": "N", "n": "Na"}.get(v := _run(2, chr)) or v.upper()


def bidirectional(chr, /):
    return _run(3, chr).upper()


def mirrored(chr, /):
    from bisect import bisect_right

    return bisect_right(_table(7), _ord(chr)) & 1


def _number(c, kinds, default, whole, what):
    v = _table(4).get(_ord(c))
    if v is not None and v[0] in kinds:
        return v[2] if whole else v[1]
    if default is _none:
        raise ValueError("not a " + what)
    return default


def decimal(chr, default=_none, /):
    return _number(chr, "d", default, True, "decimal")


def digit(chr, default=_none, /):
    return _number(chr, "dg", default, True, "digit")


def numeric(chr, default=_none, /):
    return _number(chr, "dgn", default, False, "numeric character")


def _name(chr):
    from _unicodedata import name

    return name(_ord(chr))


_names = _Recent(_name)


def name(chr, default=_none, /):
    if not isinstance(chr, str):
        _ord(chr)
    found = _names[chr]
    if found is None:
        if default is _none:
            raise ValueError("no such name")
        return default
    return found


def lookup(name, /):
    from _unicodedata import lookup

    code = lookup(name)
    if code is None:
        raise KeyError("undefined character name '%s'" % name)
    return chr(code)


def decomposition(chr, /):
    return _table(5).get(_ord(chr), "")


# Hangul syllables are computed.
_S, _L, _V, _T = 0xAC00, 0x1100, 0x1161, 0x11A7

_full = {False: {}, True: {}}


def _decomposed(code, compat):
    known = _full[compat].get(code)
    if known is not None:
        return known
    if _S <= code < _S + 11172:
        k = code - _S
        out = [_L + k // 588, _V + k % 588 // 28] + ([_T + k % 28] if k % 28 else [])
    else:
        d = _table(5).get(code)
        if d is None or d[0] == "<" and not compat:
            out = [code]
        else:
            out = [x for part in d.split() if part[0] != "<" for x in _decomposed(int(part, 16), compat)]
    _full[compat][code] = out
    return out


def _pairs():
    pairs = _parsed.get("pairs")
    if pairs is None:
        pairs, excluded = {}, _table(6)
        for code, d in _table(5).items():
            if d[0] != "<" and code not in excluded:
                a, b = d.split()
                pairs[int(a, 16), int(b, 16)] = code
        _parsed["pairs"] = pairs
    return pairs


# Characters that stay as they are in any string of such characters, for each form, and those for which that does not hold, as far as they have occurred.
_settled = {form: (set(), set()) for form in ("NFC", "NFD", "NFKC", "NFKD")}


def _settle(form, chars):
    settled, loose = _settled[form]
    for c in chars:
        stays = not combining(c) and _changed(form, c) == c and (form[-1] == "D" or ord(c) not in _seconds())
        (settled if stays else loose).add(c)


def _seconds():
    """What can be composed with the character before."""
    seconds = _parsed.get("seconds")
    if seconds is None:
        seconds = _parsed["seconds"] = {b for a, b in _pairs()}
        seconds.update(range(_V, _V + 21), range(_T + 1, _T + 28))
    return seconds


def normalize(form, unistr, /):
    if form not in _settled:
        raise ValueError("invalid normalization form")
    if not isinstance(unistr, str):
        raise TypeError("normalize() argument 2 must be str, not %s" % type(unistr).__name__)
    if unistr.isascii():
        return unistr
    settled, loose = _settled[form]
    if settled.issuperset(unistr):
        return unistr
    if loose.isdisjoint(unistr):
        _settle(form, set(unistr) - settled)
        if settled.issuperset(unistr):
            return unistr
    return _changed(form, unistr)


class _Classes(dict):
    def __missing__(self, code):
        c = self[code] = combining(chr(code))
        return c


_classes = _Classes()


class _Replacements(dict):
    """What str.translate() puts in the place of characters."""

    def __init__(self, compatible):
        self.compatible, self.full = compatible, _full[compatible]
        self.starters = set()  # characters known to become what begins with no mark

    def __missing__(self, code):
        chars = chr(code) if code < 0xA0 else "".join(map(chr, self.full.get(code) or _decomposed(code, self.compatible)))
        self[code] = chars
        return chars


_replacements = {}


def _changed(form, unistr):
    compatible = "K" in form
    table = _replacements.get(compatible)
    if table is None:
        table = _replacements[compatible] = _Replacements(compatible)
    whole, unistr = unistr, unistr.translate(table)
    if form[-1] == "D" and (table.starters.issuperset(whole) or _all_start(whole, table)):
        return unistr  # no marks that may have to change places with those that have come
    codes = list(map(ord, unistr))
    # Marks in canonical order.
    classes = [_classes[x] if x >= 0x300 else 0 for x in codes]
    i = 0
    while i < len(codes):
        if not classes[i]:
            i += 1
            continue
        j = i + 1
        while j < len(codes) and classes[j]:
            j += 1
        if j > i + 1:
            order = sorted(range(i, j), key=classes.__getitem__)
            codes[i:j], classes[i:j] = [codes[k] for k in order], [classes[k] for k in order]
        i = j
    if form[-1] == "C":
        codes = _composed(codes, classes)
    return "".join(map(chr, codes))


def _all_start(text, table):
    for c in text:
        if combining(table[ord(c)][0]):
            return False
        table.starters.add(c)
    return True


def _composed(codes, classes):
    pairs, out, start, last = _pairs(), [], -1, 0
    for code, cls in zip(codes, classes):
        if start >= 0 and (last < cls or last == 0 and start == len(out) - 1):
            a = out[start]
            both = pairs.get((a, code))
            if both is None and _L <= a < _L + 19 and _V <= code < _V + 21:
                both = _S + ((a - _L) * 21 + code - _V) * 28
            elif both is None and _S <= a < _S + 11172 and (a - _S) % 28 == 0 and _T < code < _T + 28:
                both = a + code - _T
            if both is not None:
                out[start] = both
                continue
        if cls == 0:
            start = len(out)
        last = cls
        out.append(code)
    return out


def is_normalized(form, unistr, /):
    return normalize(form, unistr) == unistr


def __getattr__(name):
    if name == "ucd_3_2_0":
        raise NotImplementedError("the properties of Unicode 3.2")
    raise AttributeError("module 'unicodedata' has no attribute '%s'" % name)
