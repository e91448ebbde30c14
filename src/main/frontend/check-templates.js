import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validate } from '@bpmn-io/element-templates-validator';

// Camunda Modeler leaves out, with a line in its log that nobody reads, a template that does not keep to its schema.
const folder = new URL('../../../processes/.camunda/element-templates/', import.meta.url);
const files = readdirSync(folder).filter(file => file.endsWith('.json'));
const faults = files.flatMap(file => {
  const { valid, errors } = validate(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  return valid ? [] : errors.map(error => `${file}: ${error.dataPath ?? ''} ${error.message}`);
});
faults.forEach(fault => console.error(fault));
if (!files.length) {
  console.error(`No templates in ${fileURLToPath(folder)}`);
}
process.exitCode = faults.length || !files.length ? 1 : 0;
