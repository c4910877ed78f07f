import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const siteYaml = `
name: { zh: 某市民政规划, en: Civil Affairs Plan }
url: null
base: /
organizer: { zh: 某市民政局, en: Civil Affairs Bureau }
identificationCode: "3701000003"
icpFiling: 鲁ICP备05031466号-1
policeFiling: 鲁公网安备 37010202000111号
contact: { zh: 电话 12345, en: call 12345 }
siteMap: /map/
errorReport: mailto:plans@example.org
column:
  name: { zh: 规划计划, en: Plans }
  description: { zh: 本市各项规划, en: The plans of the city }
  keywords: { zh: 规划，民政, en: "plan, civil affairs" }
  type: { zh: 政策文件, en: Policy documents }
image: null
`

/** Write the project's seeds as a bureau would have them that hosts the site. */
export async function writeHostedSeeds(seeds: string): Promise<void> {
  await cp('seeds', seeds, { recursive: true })
  await writeFile(join(seeds, 'site.yaml'), siteYaml)
}
