package rufwerk.documents.files.s3;

/** What a bucket opens for. */
public record S3Credentials(String region, String accessKey, String secretKey) {

    /** A secret ends in no log. */
    @Override
    public String toString() {
        return accessKey + " in " + region;
    }
}
