// Writes schema/*.json, the published JSON Schemas, from the one place that defines the documents.
// Runs on what `npm run build` compiled into build/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { BisectionSchema } from '../build/src/model/bisection.js';
import { LabSchema } from '../build/src/model/lab.js';
import { RecordSchema } from '../build/src/model/record.js';
import { ReportSchema } from '../build/src/model/report.js';

mkdirSync('schema', { recursive: true });
for (const [name, schema] of [
  ['report-1', ReportSchema],
  ['record-1', RecordSchema],
  ['bisection-1', BisectionSchema],
  ['lab-1', LabSchema],
]) {
  writeFileSync(`schema/${name}.json`, `${JSON.stringify(toJsonSchema(schema), null, 2)}\n`);
}
