import type { APIRoute } from 'astro'
import { getAllTerms } from '../../content.ts'
import { glossaryCsv } from '../../downloads/glossary.ts'

export const GET: APIRoute = async () => new Response(glossaryCsv(await getAllTerms()))
