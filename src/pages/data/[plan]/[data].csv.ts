import { dataEndpoint } from '../../_data.ts'

export const { getStaticPaths, GET } = dataEndpoint('csv')
