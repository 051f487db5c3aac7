export {
  checkPackage,
  officialSchemas,
  type PackageFault,
  type PackageSchemas,
  packageChecker,
} from './check-package.ts';
export {
  type Award,
  type Contract,
  type Party,
  type Period,
  type ProcessFacts,
  type Release,
  type ReleasePackage,
  type ReleaseTag,
  releasePackage,
  releaseTags,
  type Tender,
} from './release.ts';
