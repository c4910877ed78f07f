import { VFile } from 'vfile'
import { siteSchema } from '../../schemas/site.ts'
import { decode } from '../diagnostics/decode-utf8.ts'
import { readYaml } from '../diagnostics/yaml.ts'

/** Compile site.yaml: the files of content/ that belong to no plan. Faults are reported on the file. */
export function compileSite(file: VFile): VFile[] {
  const yaml = decode(file) ? readYaml(file, siteSchema) : null
  if (!yaml) return []
  return [new VFile({ path: 'site.json', value: `${JSON.stringify(yaml.value, null, 2)}\n` })]
}
