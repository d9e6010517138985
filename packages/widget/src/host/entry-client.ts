import type {CompanyClient, DirectoryClient} from '@immersion-kit/sdk';

/** What a form about a company asks of the API; a whole client will do. */
export type EntryClient = Pick<CompanyClient, 'readCompany'> & Pick<DirectoryClient, 'suggestJobs'>;
