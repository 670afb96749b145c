#include "mpconfig.h"
