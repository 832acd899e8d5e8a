import { writeFileSync } from 'node:fs';
import { generatedFiles } from '#infra/tools/generated-files.ts';

for (const [path, content] of Object.entries(generatedFiles)) {
  writeFileSync(path, await content());
  console.log(path);
}
