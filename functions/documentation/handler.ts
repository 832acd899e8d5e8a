import document from '#infra/openapi.json' with { type: 'json' };
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { serveDocumentation } from './serve.ts';

const { PUBLIC_ORIGIN } = settingsFrom(contract.settings);

export const handler = serveDocumentation(document, PUBLIC_ORIGIN.replace(/\/$/, ''));
