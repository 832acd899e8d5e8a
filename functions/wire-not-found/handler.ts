import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { nothingThere } from './endpoint.ts';

const { WIRE_ORIGIN: origin } = settingsFrom(contract.settings);

export const handler = nothingThere(origin);
