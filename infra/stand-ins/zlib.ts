import type { crc32 as builtIn } from 'node:zlib';

/** Node's zlib, loaded when it is first used: the SDK names its checksum as it starts, and loading all of zlib for that takes 3 ms. */
const zlib = () => process.getBuiltinModule('node:zlib');

export const crc32: typeof builtIn = (data, value) => zlib().crc32(data, value);

// biome-ignore lint/style/noDefaultExport: the module that it stands in for has one, and it is imported so.
export default new Proxy({}, { get: (_, name): unknown => Reflect.get(zlib(), name) });
