/** Where a command's answer goes: words for people, or one JSON document for scripts. */
export type Output = {
  readonly json: boolean;
  readonly write: (text: string) => void;
};

/** Says the answer: as JSON if that was asked for, otherwise in these lines. */
export function say(output: Output, answer: object, lines: readonly string[]): void {
  output.write(output.json ? JSON.stringify(answer, null, 2) : lines.join('\n'));
}

/** Rows under a heading, in columns as wide as their longest text. */
export function columns(heading: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = heading.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [heading, ...rows].map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
