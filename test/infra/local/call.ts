import type { LocalCloud } from '#infra/local/cloud.ts';

/** Sends requests to the fixture's API; `act` has its function do one AWS call. */
export function fixtureClient(cloud: LocalCloud) {
  async function call(path: string, body?: unknown, init: RequestInit = {}) {
    const answer = await fetch(`${cloud.apis['api']}${path}`, {
      method: body ? 'POST' : 'GET',
      body: body ? JSON.stringify(body) : null,
      ...init,
    });
    const content = await answer.text();
    return { status: answer.status, headers: answer.headers, body: content ? JSON.parse(content) : undefined };
  }
  const table = `${cloud.outputs['tablename']}`;
  return {
    call,
    table,
    act: (body: unknown) => call('/open/act', body),
    /** Partition keys of everything in the table. */
    stored: async () => {
      const page = (await cloud.call.dynamodb('Scan', { TableName: table })) as { Items: Record<string, { S: string }>[] };
      return page.Items.map((item) => `${item['pk']?.S}`);
    },
    items: async (pk: string) => {
      const page = (await cloud.call.dynamodb('Scan', { TableName: table })) as { Items: Record<string, { S: string }>[] };
      return page.Items.filter((item) => item['pk']?.S === pk);
    },
  };
}
