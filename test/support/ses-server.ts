import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { SESClient } from '@aws-sdk/client-ses';
import PostalMime, { type Email as ParsedMail } from 'postal-mime';

/** What the server does with a message: takes it; takes it and never says so; or answers an error and does not take it. */
export type Fate = 'take' | 'take-and-lose-answer' | { readonly error: string; readonly status?: number; readonly message?: string };

export type Taken = {
  readonly id: string;
  readonly to: string;
  readonly source: string;
  readonly configurationSet: string;
  readonly tags: Record<string, string>;
  readonly mail: ParsedMail;
};

export type SesServer = {
  readonly endpoint: string;
  readonly client: SESClient;
  readonly taken: Taken[];
  /** Decides about the messages that come; by default all are taken. */
  fate: (attempt: number) => Fate | Promise<Fate>;
  /** Called as a message is taken, before the answer. */
  onTaken: (taken: Taken) => Promise<void> | void;
  readonly stop: () => Promise<void>;
};

const namespace = 'xmlns="http://ses.amazonaws.com/doc/2010-12-01/"';

/** A small SES that speaks the query protocol over HTTP, and can lose answers. */
export async function startSes(): Promise<SesServer> {
  let attempts = 0;
  const taken: Taken[] = [];
  const server: Server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const form = new URLSearchParams(text);
    const say = (status: number, xml: string) => response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
    if (form.get('Action') !== 'SendRawEmail') return say(400, error('InvalidAction', form.get('Action') ?? ''));
    attempts += 1;
    const fate = await ses.fate(attempts);
    if (typeof fate === 'object') return say(fate.status ?? 400, error(fate.error, fate.message ?? 'as told'));
    const tags: Record<string, string> = {};
    for (let i = 1; form.has(`Tags.member.${i}.Name`); i++)
      tags[form.get(`Tags.member.${i}.Name`) ?? ''] = form.get(`Tags.member.${i}.Value`) ?? '';
    const message: Taken = {
      id: `message-${attempts}`,
      to: form.get('Destinations.member.1') ?? '',
      source: form.get('Source') ?? '',
      configurationSet: form.get('ConfigurationSetName') ?? '',
      tags,
      mail: await PostalMime.parse(Buffer.from(form.get('RawMessage.Data') ?? '', 'base64')),
    };
    taken.push(message);
    await ses.onTaken(message);
    if (fate === 'take-and-lose-answer') return request.socket.destroy();
    return say(
      200,
      `<SendRawEmailResponse ${namespace}><SendRawEmailResult><MessageId>${message.id}</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></SendRawEmailResponse>`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const endpoint = `http://127.0.0.1:${address.port}`;
  const client = new SESClient({
    endpoint,
    region: 'eu-central-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const ses: SesServer = {
    endpoint,
    client,
    taken,
    fate: () => 'take',
    onTaken: () => undefined,
    stop: async () => {
      client.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return ses;
}

function error(code: string, message: string): string {
  return `<ErrorResponse ${namespace}><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`;
}
