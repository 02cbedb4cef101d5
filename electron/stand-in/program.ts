/** Never evaluated: boot.ts puts the program's own entry in its place. */
throw new Error('the program takes the place of this module');
