/** A giver of one thing after the other whose things can be given a second time, in the same order. */
export interface Replayable<Given extends readonly unknown[], Thing> {
  readonly next: (...given: Given) => Thing;
  /** A giver of what `next` has given. */
  readonly again: () => (...given: Given) => Thing;
}

/** For what is set a second time in another way: its block numbers and note marks stay what they were. */
export function replayable<Given extends readonly unknown[], Thing>(
  give: (...given: Given) => Thing,
): Replayable<Given, Thing> {
  const things: Thing[] = [];
  return {
    next: (...given) => {
      const thing = give(...given);
      things.push(thing);
      return thing;
    },
    again: () => {
      let index = 0;
      return () => {
        if (index >= things.length) throw new RangeError(`only ${things.length} things were given the first time`);
        index += 1;
        return things[index - 1] as Thing;
      };
    },
  };
}
