package beian.web.words;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives every template, those of failures too, {@code #address}, {@code #printed} and {@code #visitor}. */
@Component
final class TemplateWords implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String ADDRESS = "address";
    private static final String PRINTED = "printed";
    private static final String VISITOR = "visitor";

    private final MessageSource messages;

    TemplateWords(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String getName() {
        return "beian";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(ADDRESS, PRINTED, VISITOR);
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        if (name.equals(PRINTED)) {
            return new Printed(messages, context.getLocale());
        }
        if (name.equals(VISITOR)) {
            return new Visiting();
        }
        return context instanceof IWebContext web
                ? new Addresses(web.getExchange().getRequest())
                : null;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
