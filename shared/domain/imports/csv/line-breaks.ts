const lineFeed = 10;
const carriageReturn = 13;

/** How many line breaks there are in a stretch of text; CR LF is one. */
export function lineBreaks(text: string, from = 0, to = text.length): number {
  let count = 0;
  for (let position = from; position < to; position++) {
    const code = text.charCodeAt(position);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(position + 1) !== lineFeed)) count += 1;
  }
  return count;
}
