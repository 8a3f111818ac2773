package beian.access.key;

/**
 * A key that was just made.
 *
 * @param shown the key itself, which can be seen at no other time
 */
public record NewKey(AccessKey key, String shown) {

    @Override
    public String toString() {
        return key.toString();
    }
}
