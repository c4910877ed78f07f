import { VFile } from 'vfile'
import { siteSchema } from '../../schemas/site.ts'
import { decode } from '../diagnostics/decode-utf8.ts'
import { readYaml } from '../diagnostics/yaml.ts'
import { toJson } from '../text/json.ts'

/**
 * Compile site.yaml to site.json. Faults are reported on the file.
 * @param plans the ids of all plans
 */
export function compileSite(file: VFile, plans: readonly string[]): VFile[] {
  const yaml = decode(file) ? readYaml(file, siteSchema) : null
  if (!yaml) return []
  return [new VFile({ path: 'site.json', value: toJson({ ...yaml.value, plans: plans.toSorted() }) })]
}
