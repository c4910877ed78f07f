import { fileEndpoint } from '../../_files.ts'

export const { getStaticPaths, GET } = fileEndpoint('epub')
