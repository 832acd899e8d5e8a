/** The bare address of a mailbox such as "Ann" <ann@example.com>. */
export const addressOf = (value: string) => /<([^>]+)>\s*$/.exec(value)?.[1] ?? value.trim();

/** The value of a header field in a raw message, folded lines joined; '' without one. */
export function headerOf(raw: string, name: string): string {
  const head = raw.split(/\r?\n\r?\n/, 1)[0]?.replace(/\r?\n[ \t]+/g, ' ') ?? '';
  return new RegExp(`^${name}:(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
}

/** The sender and the configuration set of a call that sends: named in the call, or in the raw message. */
export function fromOf(form: URLSearchParams): { from: string; configurationSet: string } {
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64').toString('latin1', 0, 65_536);
  return {
    from: form.get('Source') || headerOf(raw, 'From'),
    configurationSet: form.get('ConfigurationSetName') || headerOf(raw, 'X-SES-CONFIGURATION-SET'),
  };
}
