const [quote, backslash, openList, closeList, openObject, closeObject] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** Whether objects and lists of a JSON text stand in each other deeper than this. Asked before anything recurses into them and runs out of stack. */
export function isDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (inString) {
      if (character === backslash) at += 1;
      else if (character === quote) inString = false;
    } else if (character === quote) inString = true;
    else if (character === openList || character === openObject) {
      depth += 1;
      if (depth > most) return true;
    } else if (character === closeList || character === closeObject) depth -= 1;
  }
  return false;
}
